//! P04, P09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    primary_key(id, day),
    options(mysql(
        partition_by = "RANGE (day) (PARTITION early VALUES LESS THAN (100), PARTITION late VALUES LESS THAN (200))"
    ))
)]
pub struct Order {
    pub id: i64,
    pub day: i32,
}

#[derive(Table)]
#[table(primary_key(id, region), options(mysql(partition_by = "KEY (region) PARTITIONS 2")))]
pub struct Visit {
    pub id: i64,
    #[column(length = 20)]
    pub region: String,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "HASH (id) PARTITIONS 4")))]
pub struct Word {
    #[column(primary_key)]
    pub id: i64,
    pub word: String,
}
