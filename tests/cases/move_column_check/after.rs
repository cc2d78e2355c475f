//! H16, H12: unnamed checks of columns come, go and move.

use schema_core::Table;

#[derive(Table)]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    #[column(check = "weight > 0")]
    pub weight: i32,
}
