//! Q19, Y29: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: Option<String>,
}

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = User::id, on_delete = cascade)]
    pub user_id: Option<i64>,
}
