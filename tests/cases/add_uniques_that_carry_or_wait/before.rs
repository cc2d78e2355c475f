//! U01, U10: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Seat {
    #[column(primary_key)]
    pub id: i64,
    pub hall: i32,
    pub place: i32,
    #[column(length = 20)]
    pub label: String,
    pub number: i64,
    pub beside: Option<i64>,
}
