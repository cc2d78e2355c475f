//! X07: two gone and two new of one kind: every one is asked for.

use schema_core::Table;

#[derive(Table)]
pub struct Point {
    #[column(primary_key)]
    pub id: i64,
    pub lon: Option<i32>,
    pub lat: Option<i32>,
}
