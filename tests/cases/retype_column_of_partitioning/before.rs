//! Y01, Y05, Y10, P09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    primary_key(id, day),
    options(mysql(
        partition_by = "RANGE (day) (PARTITION early VALUES LESS THAN (100), PARTITION late VALUES LESS THAN (MAXVALUE))"
    ))
)]
pub struct Order {
    pub id: i64,
    pub day: i32,
}

#[derive(Table)]
#[table(options(mysql(
    partition_by = "RANGE COLUMNS (number) (PARTITION early VALUES LESS THAN (100), PARTITION late VALUES LESS THAN (MAXVALUE))"
)))]
pub struct Visit {
    pub number: i32,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY (number) PARTITIONS 2")))]
pub struct Turn {
    #[column(length = 30)]
    pub number: String,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY (word) PARTITIONS 2")))]
pub struct Word {
    #[column(length = 20)]
    pub word: String,
}
