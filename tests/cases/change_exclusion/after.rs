//! H14: another method, and only some rows: the constraint is made anew.

use schema_core::Table;

#[derive(Table)]
#[table(exclude(
    name = "bookings_room_day_excl",
    columns("room * 1000 + day" with "="),
    using = "hash",
    where = "NOT cancelled",
    deferrable = initially_deferred,
    only(postgres)
))]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i32,
    pub day: i32,
    pub cancelled: bool,
}
