//! X09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    name = "users",
    index(name),
    unique(name = "users_number_key", columns(number)),
    check(name = "users_number_check", expr = "number > 0"),
)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub number: i32,
}

#[derive(Table)]
#[table(foreign_key(name = "notes_user", columns(user_id), references = User(id), on_delete = cascade))]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
    pub user_id: i64,
}
