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
#[table(index(day))]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub day: i32,
    #[column(references = Customer::id)]
    pub customer_id: i64,
}
