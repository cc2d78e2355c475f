//! I09: ascending becomes descending.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "users_search", columns(age desc, email)))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub email: String,
    pub age: Option<i32>,
}
