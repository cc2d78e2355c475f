//! X09: a table and a column are renamed by the case of their letters alone.

use schema_core::Table;

#[derive(Table)]
#[table(name = "Users", renamed_from = "users", index(name))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, name = "NAME", renamed_from = "name")]
    pub name: String,
}

#[derive(Table)]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = User::id, on_delete = cascade)]
    pub user_id: i64,
}
