//! N01, N06: NULLs are filled in a transaction of their own, then the column is required.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, backfill = "'unknown'")]
    pub name: String,
}
