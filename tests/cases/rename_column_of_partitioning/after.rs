//! X01, X08, P09: a table and the column that it is partitioned by get other names.

use schema_core::Table;

#[derive(Table)]
#[table(
    renamed_from = "orders",
    primary_key(id, sold),
    check(name = "orders_day", expr = "sold > -1000"),
    options(mysql(
        partition_by = "RANGE (sold * 2) (PARTITION day VALUES LESS THAN (100), PARTITION late VALUES LESS THAN (MAXVALUE))"
    ))
)]
pub struct Purchase {
    pub id: i64,
    #[column(renamed_from = "day")]
    pub sold: i32,
}

#[derive(Table)]
#[table(options(mysql(partition_by = "KEY (`select`) PARTITIONS 2")))]
pub struct Word {
    #[column(length = 20, renamed_from = "word")]
    pub select: String,
}
