//! P05, P09: tables with rows are partitioned; what stands in the way goes before.

use schema_core::Table;

#[derive(Table)]
#[table(unique(id, email), options(mysql(partition_by = "KEY (id) PARTITIONS 3")))]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 80)]
    pub email: String,
}

#[derive(Table)]
#[table(
    primary_key(id, day),
    index(day),
    options(mysql(
        partition_by = "RANGE (day) (PARTITION early VALUES LESS THAN (100), PARTITION late VALUES LESS THAN (MAXVALUE))"
    ))
)]
pub struct Order {
    pub id: i64,
    pub day: i32,
    #[column(index)]
    pub customer_id: i64,
}
