//! Y16: more digits behind the point and fewer before it.

use schema_core::Table;

#[derive(Table)]
pub struct Price {
    #[column(primary_key)]
    pub id: i64,
    #[column(precision = 10, scale = 4)]
    pub amount: rust_decimal::Decimal,
}
