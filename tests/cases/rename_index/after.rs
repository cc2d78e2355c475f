//! I23: an index gets another name.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "users_age", columns(age)))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub age: Option<i32>,
}
