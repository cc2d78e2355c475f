//! Y17: a floating number gets more digits.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key)]
    pub id: i64,
    pub value: f64,
}
