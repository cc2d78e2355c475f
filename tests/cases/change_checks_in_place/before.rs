//! H01, H02, H12: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "orders_cheap", expr = "total < 1000"))]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub total: i32,
}

#[derive(Table)]
pub struct Line {
    #[column(primary_key)]
    pub id: i64,
    #[column(check = "amount > 0")]
    pub amount: i32,
    pub price: i32,
}
