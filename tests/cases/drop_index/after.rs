//! I05: an index goes, beside the writers.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub email: String,
    pub age: Option<i32>,
}
