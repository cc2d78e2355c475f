//! F09, F20: on MariaDB foreign keys refer to the first column of an index: that index becomes another one, and a new table refers to itself so.

use schema_core::Table;

#[derive(Table)]
#[table(index(code, zone))]
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

#[derive(Table)]
#[table(index(number), foreign_key(columns(of), references = Self(number), only(mariadb)))]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
    pub number: i32,
    pub of: Option<i32>,
}
