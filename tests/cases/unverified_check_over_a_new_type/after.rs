//! H05: the column of an unverified check changes its type: the check is not verified on the way.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "products_price_positive", expr = "price > 0", options(postgres(not_valid), mysql(not_enforced))))]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    #[column(using = "price + 0")]
    pub price: i64,
}
