//! F09, F20: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(code))]
pub struct Country {
    #[column(primary_key)]
    pub id: i64,
    pub code: i32,
    pub zone: i32,
}

#[derive(Table)]
#[table(foreign_key(columns(country), references = Country(code), only(mariadb)))]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    pub country: i32,
}
