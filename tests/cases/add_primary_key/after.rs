//! K01, K06: a table gets a primary key on a column that was nullable.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key, backfill = "0")]
    pub sensor: i64,
    pub value: i32,
}
