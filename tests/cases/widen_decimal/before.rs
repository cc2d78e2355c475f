//! Y15: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Price {
    #[column(primary_key)]
    pub id: i64,
    #[column(precision = 10, scale = 2)]
    pub amount: rust_decimal::Decimal,
}
