//! N01, N06, N07: from SQLite 3.53 on NULL is forbidden and allowed without a table that is built again.
//!
//! Policy: version = 3.53
//! Live: sqlite

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, backfill = "'unknown'")]
    pub name: String,
    #[column(length = 40)]
    pub nick: Option<String>,
    pub age: i32,
}
