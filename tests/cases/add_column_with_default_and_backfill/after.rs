//! C05, C06, N06: rows that are there get what `backfill` says, and those that come later the default.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 80)]
    pub name: String,
    #[column(default = 5, backfill = "id * 2")]
    pub rank: i64,
    #[column(length = 80, default = "new", backfill = "upper(name)")]
    pub title: Option<String>,
}
