//! P10: a column that is added to a parent comes to all that inherit, and is added once; a default is each table's own.

use schema_core::Table;

/// What is read with the rows of all that inherit.
#[derive(Table)]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(default = 5)]
    pub height: i32,
    pub note: Option<String>,
}

/// A place with people.
#[derive(Table)]
#[table(inherits(Place))]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(default = 7)]
    pub height: i32,
    pub note: Option<String>,
    pub people: i32,
}

/// A city that rules.
#[derive(Table)]
#[table(inherits(City))]
pub struct Capital {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(default = 5)]
    pub height: i32,
    pub note: Option<String>,
    pub people: i32,
    pub since: Option<i32>,
}
