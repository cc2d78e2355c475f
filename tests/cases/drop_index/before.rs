//! I05: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(age, email))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub email: String,
    pub age: Option<i32>,
}
