//! H01, H05: a check that rows violate: it is for new rows on PostgreSQL, and refuses nothing on MySQL.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "products_price_positive", expr = "price > 0", options(postgres(not_valid), mysql(not_enforced))))]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
}
