//! T02: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(comment = "What they wrote")]
pub struct Note {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(references = User::id, on_delete = cascade)]
    pub user_id: i64,
    #[column(length = 100, default = "it's")]
    pub title: String,
}
