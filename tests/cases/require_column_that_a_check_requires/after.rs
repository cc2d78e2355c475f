//! N02: a check that is there and holds for every row is proof enough, so that no row is read and none is in the way.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "users_name_given", expr = "name IS NOT NULL"))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}
