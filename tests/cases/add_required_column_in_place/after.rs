//! C05, C06, N06: from SQLite 3.53 on a required column is added nullable, filled, then required; beside a table that is built again, in one file.
//!
//! Policy: version = 3.53
//! Live: sqlite

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

#[derive(Table)]
pub struct Team {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = 7)]
    pub size: i32,
    #[column(backfill = "size * 2")]
    pub seats: i32,
}
