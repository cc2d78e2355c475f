//! C05, C06, N06: a required column is added nullable, filled, then required.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 80)]
    pub name: String,
    #[column(length = 80, backfill = "lower(name)")]
    pub slug: String,
}
