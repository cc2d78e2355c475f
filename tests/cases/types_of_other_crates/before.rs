//! C01: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key)]
    pub id: i64,
}
