//! C09, C14, P09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(options(mysql(
    partition_by = "RANGE (day) (PARTITION early VALUES LESS THAN (100), PARTITION late VALUES LESS THAN (MAXVALUE))"
)))]
pub struct Order {
    pub id: i64,
    pub day: i32,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "HASH (day) PARTITIONS 2")))]
pub struct Visit {
    pub day: i32,
    pub other: i32,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY (small) PARTITIONS 2")))]
pub struct Word {
    #[column(length = 20)]
    pub word: String,
    #[column(generated = "lower(word)", stored, length = 20)]
    pub small: String,
}
