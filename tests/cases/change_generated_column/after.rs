//! G05: another expression; the values are computed again.

use schema_core::Table;

#[derive(Table)]
pub struct Charge {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    #[column(generated = "price * 3", stored)]
    pub total: Option<i32>,
}
