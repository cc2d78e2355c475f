//! Y10, Y11, Y12: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub number: String,
}
