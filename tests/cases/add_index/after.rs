//! I01: an index on a table with rows, beside the writers.

use schema_core::Table;

#[derive(Table)]
#[table(index(age, email))]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60, index)]
    pub email: String,
    pub age: Option<i32>,
}
