//! N05: a column is required and no value is given: a row that holds NULL stops it.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}
