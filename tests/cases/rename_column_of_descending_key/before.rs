//! K09, K11: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(sensor, taken desc))]
pub struct Reading {
    pub sensor: i64,
    pub taken: i64,
    pub value: i32,
}
