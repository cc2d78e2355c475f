//! U01, U13: a unique constraint on a table with rows.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60, unique)]
    pub email: String,
}
