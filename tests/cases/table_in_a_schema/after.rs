//! T11, F23: two tables of one name in two schemas, and only one of them changes.
//!
//! Live: postgres

use schema_core::Table;

#[derive(Table)]
#[table(name = "orders", schema = "sales")]
pub struct SalesOrder {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 10, index)]
    pub region: Option<String>,
}

#[derive(Table)]
#[table(name = "orders")]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = SalesOrder::id)]
    pub sales_id: i64,
}
