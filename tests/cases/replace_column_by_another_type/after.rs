//! X15: a column goes and one of another type comes: never taken for a rename.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub shoe_size: Option<i32>,
}
