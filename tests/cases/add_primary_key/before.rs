//! K01, K06: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    pub sensor: Option<i64>,
    pub value: i32,
}
