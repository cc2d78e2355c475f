//! G08: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(total), check(name = "charges_total_check", expr = "total <> price + 1"))]
pub struct Charge {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    #[column(generated = "price * 2", stored, comment = "what is to be paid")]
    pub total: Option<i32>,
}
