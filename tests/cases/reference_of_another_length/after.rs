//! F22: a reference of another length, and one of another type of text: what a database lets pass, and what not.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 2, unique)]
    pub code: String,
}

#[derive(Table)]
#[table(foreign_key(columns(country), references = Country(code), index = false))]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    pub country: String,
}
