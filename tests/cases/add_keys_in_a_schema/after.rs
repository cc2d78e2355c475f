//! K01, U01, N01, T11: what keys are made of has the names that it has in the schema of its table.
//!
//! Live: postgres

use schema_core::Table;

#[derive(Table)]
#[table(name = "orders", schema = "sales")]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(unique)]
    pub number: i64,
    #[column(length = 10, backfill = "'north'")]
    pub region: String,
}
