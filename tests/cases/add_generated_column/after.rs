//! G01, G03, G04, G11: a computed column over one that is added in the same change.

use schema_core::Table;

#[derive(Table)]
pub struct Charge {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    #[column(default = 1)]
    pub amount: i32,
    #[column(generated = "price * amount", stored)]
    pub total: Option<i32>,
}
