//! K05, K06, K11: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key)]
    pub id: i32,
    #[column(length = 2)]
    pub code: String,
}
