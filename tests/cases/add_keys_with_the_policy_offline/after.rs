//! U01, K01: with `online = false` the indexes of new keys are built as the constraints are added.
//!
//! Policy: online = false

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key)]
    pub sensor: i64,
    #[column(unique)]
    pub number: i32,
}
