//! C06: two columns become one, which is filled from them before they go aside.
//!
//! Drop: people.first
//! Drop: people.last

use schema_core::Table;

#[derive(Table)]
pub struct Person {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 90, backfill(
        postgres = "first || ' ' || coalesce(last, '')",
        sqlite = "first || ' ' || coalesce(last, '')",
        mysql = "concat(first, ' ', coalesce(last, ''))"
    ))]
    pub full_name: String,
}
