//! U05, J07, J02: the columns of a unique constraint change, its name stays.

use schema_core::Table;

#[derive(Table)]
#[table(unique(name = "seats_place", columns(hall, row, seat)))]
pub struct Seat {
    #[column(primary_key)]
    pub id: i64,
    pub hall: i32,
    pub row: i32,
    #[column(default = 1)]
    pub seat: i32,
}
