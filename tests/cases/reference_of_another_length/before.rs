//! F22: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 2, unique)]
    pub code: String,
}
