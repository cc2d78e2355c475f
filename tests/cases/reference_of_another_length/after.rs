//! F22, T01: the types of a reference and its target differ: refused.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key)]
    pub id: i64,
    #[column(unique)]
    pub code: i32,
}

#[derive(Table)]
#[table(foreign_key(columns(country), references = Country(code)))]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    pub country: i64,
}
