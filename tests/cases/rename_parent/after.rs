//! P10: those that inherit follow a parent to its new name.

use schema_core::Table;

/// What is read with the rows of all that inherit.
#[derive(Table)]
#[table(renamed_from = "places")]
pub struct Spot {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}

/// A place with people.
#[derive(Table)]
#[table(inherits(Spot))]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
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
    pub people: i32,
    pub since: Option<i32>,
}
