//! Y16, Y17, Y21, Y25: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key)]
    pub id: i64,
    pub taken_at: chrono::NaiveDateTime,
    #[column(precision = 10, scale = 4)]
    pub level: rust_decimal::Decimal,
    pub weight: f64,
}
