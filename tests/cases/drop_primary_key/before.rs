//! K04, K12: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key)]
    pub sensor: i64,
    pub value: i32,
}
