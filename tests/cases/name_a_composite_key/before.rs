//! K08: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(hall, number))]
pub struct Seat {
    pub hall: i32,
    pub number: i32,
}
