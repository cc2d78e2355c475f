//! C09, C14, P09: the column that a table is partitioned by goes aside, and another takes its name; a computed one goes for good.
//!
//! Rename: visits.day = visits.other
//! Drop: visits.day

use schema_core::Table;

#[derive(Table)]
#[table(options(mysql(partition_by = "HASH (id) PARTITIONS 2")))]
pub struct Order {
    pub id: i64,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "HASH (day) PARTITIONS 2")))]
pub struct Visit {
    #[column(renamed_from = "other")]
    pub day: i32,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY (word) PARTITIONS 3")))]
pub struct Word {
    #[column(length = 20)]
    pub word: String,
}
