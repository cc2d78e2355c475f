//! C18, C19: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(length = 40)]
    pub city: String,
}
