//! N02, N03: a check that forbids NULL goes as the column is required.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, backfill = "''")]
    pub name: String,
}
