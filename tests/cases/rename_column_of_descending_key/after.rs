//! K09, K11: a column by which a key descends has another name, and the table is built again on SQLite.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(sensor, taken_at desc))]
pub struct Reading {
    pub sensor: i64,
    #[column(renamed_from = "taken")]
    pub taken_at: i64,
    #[column(check = "value > 0")]
    pub value: i32,
}
