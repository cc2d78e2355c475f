//! -: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Visitor {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub visits: i32,
}
