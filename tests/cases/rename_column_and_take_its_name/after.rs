//! X11: a column is renamed and a new one takes its former name.

use schema_core::Table;

#[derive(Table)]
pub struct Price {
    #[column(primary_key)]
    pub id: i64,
    #[column(renamed_from = "amount")]
    pub amount_cents: i32,
    #[column(precision = 12, scale = 2, default = 0)]
    pub amount: rust_decimal::Decimal,
}
