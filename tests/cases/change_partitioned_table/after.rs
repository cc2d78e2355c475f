//! P01: columns come, go and are renamed, also one by which the table is partitioned; checks, comments and defaults.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, date), partition_by(range(date)))]
#[table(partition(name = "events_first", from = "0", to = "100"))]
#[table(partition(name = "events_rest", default))]
pub struct Event {
    pub id: i64,
    #[column(renamed_from = "day")]
    pub date: i32,
    #[column(length = 40, comment = "free text", default = "none")]
    pub note: Option<String>,
    #[column(default = 0, check = "more >= 0")]
    pub more: i32,
}
