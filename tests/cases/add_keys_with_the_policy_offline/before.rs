//! U01, K01: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    pub sensor: i64,
    pub number: i32,
}
