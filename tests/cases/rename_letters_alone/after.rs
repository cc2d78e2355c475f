//! X09: a table, a column and what hangs on them are renamed by the case of their letters alone.

use schema_core::Table;

#[derive(Table)]
#[table(
    name = "Users",
    renamed_from = "users",
    index(name),
    unique(name = "users_Number_key", columns(number)),
    check(name = "users_Number_check", expr = "number > 0"),
)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, name = "NAME", renamed_from = "name")]
    pub name: String,
    pub number: i32,
}

#[derive(Table)]
#[table(foreign_key(name = "notes_User", columns(user_id), references = User(id), on_delete = cascade))]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
    pub user_id: i64,
}
