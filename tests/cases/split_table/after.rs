//! J09, C09: columns move to a table of their own: the former ones are renamed aside.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}

#[derive(Table)]
pub struct Address {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = User::id, on_delete = cascade)]
    pub user_id: i64,
    #[column(length = 40)]
    pub street: String,
}
