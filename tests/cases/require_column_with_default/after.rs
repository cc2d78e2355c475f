//! N06, B06: a default is the value of the rows that hold NULL.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = 1)]
    pub level: i32,
}
