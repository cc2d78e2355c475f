//! Y02, Y03: an integer becomes narrower: checked, never cut.

use schema_core::Table;

#[derive(Table)]
pub struct Counter {
    #[column(primary_key)]
    pub id: i64,
    pub hits: i32,
    pub misses: Option<i16>,
}
