//! P03, P09: a partition that is no longer declared leaves its rows to the others.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), options(mysql(partition_by = "RANGE (day) (PARTITION late VALUES LESS THAN (200))")))]
pub struct Order {
    pub id: i64,
    pub day: i32,
}
