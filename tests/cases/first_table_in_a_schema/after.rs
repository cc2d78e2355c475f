//! T11, O08: the first table and enum in schemas, which are made where they are not there and stay; a table that moves to one.
//!
//! Schemas: sales, attic, world

use schema_core::{DbEnum, Table};

#[derive(DbEnum)]
#[db_enum(name = "region", schema = "world")]
pub enum Region {
    North,
    South,
}

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub region: Option<Region>,
}

#[derive(Table)]
#[table(name = "invoices", schema = "sales")]
pub struct Invoice {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Order::id)]
    pub order_id: i64,
}

#[derive(Table)]
#[table(name = "archived_orders", schema = "attic", renamed_from = "public.old_orders")]
pub struct Archived {
    #[column(primary_key)]
    pub id: i64,
}
