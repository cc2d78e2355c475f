//! Y03, H16: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Counter {
    #[column(primary_key)]
    pub id: i64,
    pub hits: i32,
}
