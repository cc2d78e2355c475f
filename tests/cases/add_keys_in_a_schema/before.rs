//! K01, U01, N01, T11: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(name = "orders", schema = "sales")]
pub struct Order {
    pub id: Option<i64>,
    pub number: i64,
    #[column(length = 10)]
    pub region: Option<String>,
}
