//! Y04: an unsigned integer becomes a longer one: where it was one with a check already, the check goes and nothing is written again.

use schema_core::Table;

#[derive(Table)]
pub struct Counter {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub hits: i64,
    pub misses: Option<i64>,
}
