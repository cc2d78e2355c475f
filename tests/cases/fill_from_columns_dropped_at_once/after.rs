//! C06: a new column and one that becomes required are filled from columns that go for good.
//!
//! Policy: drops = drop
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
    #[column(length = 40, backfill = "first")]
    pub nick: String,
}
