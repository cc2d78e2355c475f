//! C06: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Person {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub first: String,
    #[column(length = 40)]
    pub last: Option<String>,
}
