//! X07: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Point {
    #[column(primary_key)]
    pub id: i64,
    pub x: Option<i32>,
    pub y: Option<i32>,
}
