//! X06: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Item {
    #[column(primary_key)]
    pub id: i64,
    pub qty: Option<i32>,
}
