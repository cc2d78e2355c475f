//! T14, F20: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(name = "people")]
pub struct Person {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub age: i32,
}
