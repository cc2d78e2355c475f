//! X06: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub tenant: i32,
    #[column(length = 40)]
    pub name: String,
}
