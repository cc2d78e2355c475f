//! P04, P09: tables are partitioned by other columns, with other bounds, and into another number; their rows move.

use schema_core::Table;

#[derive(Table)]
#[table(
    primary_key(id, day),
    options(mysql(
        partition_by = "RANGE (day) (PARTITION early VALUES LESS THAN (50), PARTITION middle VALUES LESS THAN (150), PARTITION late VALUES LESS THAN (300))"
    ))
)]
pub struct Order {
    pub id: i64,
    pub day: i32,
}

#[derive(Table)]
#[table(
    primary_key(id, year),
    options(mysql(
        row_format = "compressed",
        partition_by = "LIST COLUMNS (year) (PARTITION known VALUES IN (2020, 2021), PARTITION unknown VALUES IN (0))"
    ))
)]
pub struct Visit {
    pub id: i64,
    #[column(length = 20)]
    pub region: String,
    #[column(default = 0)]
    pub year: i32,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "LINEAR HASH (id) PARTITIONS 3")))]
pub struct Word {
    #[column(primary_key)]
    pub id: i64,
    pub word: String,
}
