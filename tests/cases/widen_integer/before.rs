//! Y01, Y04: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Counter {
    #[column(primary_key)]
    pub id: i32,
    pub hits: i32,
}
