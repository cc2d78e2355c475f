//! H16, H12: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    #[column(check = "price > 0")]
    pub price: i32,
    pub weight: i32,
}
