//! C20: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Transfer {
    #[column(primary_key)]
    pub id: i64,
    pub source: i32,
    pub target: i32,
}
