//! H07, H08, H09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "products_price_check", expr = "price>0 and kind in ('a','b')"))]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    #[column(length = 1)]
    pub kind: String,
}
