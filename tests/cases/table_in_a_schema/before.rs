//! T11, F23: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(name = "orders", schema = "sales")]
pub struct SalesOrder {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(name = "orders")]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = SalesOrder::id)]
    pub sales_id: i64,
}
