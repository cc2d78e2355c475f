//! N01, N06, N07: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: Option<String>,
    #[column(length = 40)]
    pub nick: String,
    pub age: Option<i32>,
}
