//! H14: refused where there is none, unless it is for PostgreSQL alone.

use schema_core::Table;

#[derive(Table)]
#[table(exclude(room with "="))]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i32,
}
