//! G07: a column with values is computed from now on, and what it held is lost.

use schema_core::Table;

#[derive(Table)]
#[table(index(total))]
pub struct Item {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    #[column(generated = "price * 2", stored)]
    pub total: Option<i64>,
}
