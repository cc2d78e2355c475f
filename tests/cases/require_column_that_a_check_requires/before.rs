//! N02: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "users_name_given", expr = "name IS NOT NULL"))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: Option<String>,
}
