//! H14: rows that excluded each other may come, so that the way back may fail.

use schema_core::Table;

#[derive(Table)]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i32,
    pub day: i32,
}
