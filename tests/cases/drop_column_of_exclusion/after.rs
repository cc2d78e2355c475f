//! H14, C09: a column and a table that are kept aside leave what they excluded by, and the way back brings it again.

use schema_core::Table;

#[derive(Table)]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i32,
}
