//! H14: no two bookings of a room at once, which only PostgreSQL can say.

use schema_core::Table;

#[derive(Table)]
#[table(exclude(
    columns("int4range(room, room, '[]')" with "&&", "int4range(first_day, last_day)" with "&&"),
    using = "gist",
    only(postgres)
))]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i32,
    pub first_day: i32,
    pub last_day: i32,
}
