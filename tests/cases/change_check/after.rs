//! H03: another expression under the same name.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "products_price_range", expr = "price >= 0 and price < 1000"))]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
}
