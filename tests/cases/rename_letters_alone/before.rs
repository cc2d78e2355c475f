//! X09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(name = "users", index(name))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}

#[derive(Table)]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = User::id, on_delete = cascade)]
    pub user_id: i64,
}
