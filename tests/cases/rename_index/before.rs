//! I23: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "users_search", columns(age)))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub age: Option<i32>,
}
