//! Foreign keys with an index of their own, with one that begins with them, and with none.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(tenant_id, id))]
pub struct Customer {
    pub tenant_id: i64,
    pub id: i64,
}

#[derive(Table)]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(
    index(tenant_id, customer_id, day),
    index(name = "gifts_idx", columns(gift_id), where = "day > 0"),
    foreign_key(columns(customer_id, tenant_id), references = Customer(id, tenant_id), index = false)
)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub tenant_id: i64,
    pub customer_id: i64,
    pub day: i64,
    #[column(references = Product::id)]
    pub product_id: i64,
    #[column(references = Product::id, index = false)]
    pub gift_id: i64,
    #[column(references = Product::id, index = false)]
    pub sample_id: Option<i64>,
}
