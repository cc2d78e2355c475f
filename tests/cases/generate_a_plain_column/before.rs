//! G07: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(total))]
pub struct Item {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    pub total: Option<i64>,
}
