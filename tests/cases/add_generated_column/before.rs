//! G01, G03, G04, G11: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Charge {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
}
