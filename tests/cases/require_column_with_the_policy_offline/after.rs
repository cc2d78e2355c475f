//! N01, N06, C05: with `online = false` a column is required in one statement, which reads every row.
//!
//! Policy: online = false

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, backfill = "'unknown'")]
    pub name: String,
    #[column(backfill = "id * 2")]
    pub rank: i64,
    pub age: i32,
}
