//! F09, U01: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 2)]
    pub code: String,
}

#[derive(Table)]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 2)]
    pub country: String,
}
