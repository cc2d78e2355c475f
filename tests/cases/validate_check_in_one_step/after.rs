//! H05: the same where blocking is no matter: in one file.
//!
//! Policy: online = false

use schema_core::Table;

#[derive(Table)]
#[table(
    check(name = "products_price_positive", expr = "price > 0"),
    check(name = "products_weight", expr = "weight > 0", options(postgres(not_valid, no_inherit)))
)]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    pub weight: i32,
}
