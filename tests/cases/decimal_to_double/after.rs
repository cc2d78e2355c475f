//! Y17: an exact number becomes a floating one.

use schema_core::Table;

#[derive(Table)]
pub struct Price {
    #[column(primary_key)]
    pub id: i64,
    pub amount: f64,
}
