//! H14: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(exclude(room with "=", day with "=", only(postgres)))]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i32,
    pub day: i32,
    pub cancelled: bool,
}
