//! P03, P09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    primary_key(id, day),
    options(mysql(
        partition_by = "RANGE (day) (PARTITION early VALUES LESS THAN (100), PARTITION late VALUES LESS THAN (200), PARTITION rest VALUES LESS THAN (MAXVALUE))"
    ))
)]
pub struct Order {
    pub id: i64,
    pub day: i32,
}
