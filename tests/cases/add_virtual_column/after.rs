//! G02, G03, G04: a column that is computed when read.

use schema_core::Table;

#[derive(Table)]
pub struct Charge {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    #[column(generated = "price * 2")]
    pub double: Option<i32>,
}
