//! C13: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "spans_order", expr = "low <= high"))]
pub struct Span {
    #[column(primary_key)]
    pub id: i64,
    pub low: i32,
    pub high: i32,
}
