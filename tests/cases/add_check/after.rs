//! H01, H12: a check on a table with rows: added unverified, then verified.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "products_price_positive", expr = "price > 0"))]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
}
