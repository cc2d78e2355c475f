//! H02, H12: a check goes; the way back may fail.

use schema_core::Table;

#[derive(Table)]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
}
