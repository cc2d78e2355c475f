//! U07: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(unique(name = "seats_place", columns(hall, row)))]
pub struct Seat {
    #[column(primary_key)]
    pub id: i64,
    pub hall: i32,
    pub row: i32,
}
