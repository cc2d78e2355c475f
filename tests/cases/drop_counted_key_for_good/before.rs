//! K04: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 2)]
    pub code: String,
}
