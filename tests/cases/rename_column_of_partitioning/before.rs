//! X01, X08, P09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    primary_key(id, day),
    check(name = "orders_day", expr = "day > -1000"),
    options(mysql(
        partition_by = "RANGE (day * 2) (PARTITION day VALUES LESS THAN (100), PARTITION late VALUES LESS THAN (MAXVALUE))"
    ))
)]
pub struct Order {
    pub id: i64,
    pub day: i32,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY (word) PARTITIONS 2")))]
pub struct Word {
    #[column(length = 20)]
    pub word: String,
}
