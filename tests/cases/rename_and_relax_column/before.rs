//! N12: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Item {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 30)]
    pub label: String,
}
