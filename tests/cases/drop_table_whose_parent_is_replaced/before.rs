//! X11: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub number: String,
}

#[derive(Table)]
pub struct Parcel {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Order::id)]
    pub order_id: i64,
}

#[derive(Table)]
pub struct Purchase {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Order::id)]
    pub former_id: Option<i64>,
}
