//! N01, N06: NULLs are filled, then the column is required, without a long lock.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, backfill = "'unknown'")]
    pub name: String,
}
