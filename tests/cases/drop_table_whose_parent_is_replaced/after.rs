//! X11: a table goes, another one takes its name, and a table that refers to the first goes too.
//!
//! Policy: drops = drop
//! Drop: orders
//! Rename: orders = purchases

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub former_id: Option<i64>,
}
