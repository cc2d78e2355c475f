//! P05, P09: a table is partitioned no longer, and gets what a partitioned one has not.

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
#[table(unique(number))]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub day: i32,
    pub number: i32,
    #[column(references = Customer::id)]
    pub customer_id: Option<i64>,
}
