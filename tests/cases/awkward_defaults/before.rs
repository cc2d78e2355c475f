//! D06, E16, H15, D15: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Text {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 100)]
    pub value: String,
}
