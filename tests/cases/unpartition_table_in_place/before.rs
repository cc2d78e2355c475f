//! P05, P09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(unique(email))]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 80)]
    pub email: String,
}

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
    pub number: i32,
    pub customer_id: Option<i64>,
}
