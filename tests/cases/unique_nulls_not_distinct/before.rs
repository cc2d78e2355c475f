//! U08: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "seats_place", columns(hall, place), unique, only(postgres)))]
pub struct Seat {
    #[column(primary_key)]
    pub id: i64,
    pub hall: i32,
    pub place: Option<i32>,
}
