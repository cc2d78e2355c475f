//! K04, K12: a table loses its primary key.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    pub sensor: i64,
    pub value: i32,
}
