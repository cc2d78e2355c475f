//! X07: one hint answers for one pair and leaves the other open.

use schema_core::Table;

#[derive(Table)]
pub struct Point {
    #[column(primary_key)]
    pub id: i64,
    #[column(renamed_from = "x")]
    pub lon: Option<i32>,
    pub lat: Option<i32>,
}
