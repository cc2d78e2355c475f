//! Y10, Y11, Y12: a text becomes a number without an expression.

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub number: i64,
}
