//! H14, C09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(exclude(room with "=", day with "=", only(postgres)))]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i32,
    pub day: i32,
}

#[derive(Table)]
#[table(exclude(name = "seats_number", columns(number with "="), only(postgres)))]
pub struct Seat {
    #[column(primary_key)]
    pub id: i64,
    pub number: i32,
}
