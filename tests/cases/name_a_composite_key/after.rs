//! K08: the constraint of a key of several columns gets a name of its own, where it has one.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(name = "seats_place", columns(hall, number)))]
pub struct Seat {
    pub hall: i32,
    pub number: i32,
}
