//! H14: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i32,
}
