//! Y04: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Counter {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub hits: u32,
    pub misses: Option<u32>,
}
