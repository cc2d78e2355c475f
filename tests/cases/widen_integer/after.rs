//! Y01, Y04: an integer becomes wider.

use schema_core::Table;

#[derive(Table)]
pub struct Counter {
    #[column(primary_key)]
    pub id: i32,
    pub hits: i64,
}
