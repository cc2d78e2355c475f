//! G02, G03, G04: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Charge {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
}
