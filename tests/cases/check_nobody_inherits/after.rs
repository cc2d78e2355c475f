//! H05: checks that those who inherit do not get, and one that they get from now on.

use schema_core::Table;

#[derive(Table)]
#[table(
    check(name = "products_kept", expr = "price < 1000", options(postgres(not_valid, no_inherit))),
    check(name = "products_price_positive", expr = "price > 0", options(postgres(no_inherit))),
    check(name = "products_small", expr = "price < 2000")
)]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
}
