//! C05, C04, B05: rows that are there have no value: refused, with the attribute that answers.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub country: String,
}
