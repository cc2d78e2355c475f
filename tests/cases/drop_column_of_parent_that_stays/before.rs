//! P10: the state before.

use schema_core::Table;

/// What is read with the rows of all that inherit.
#[derive(Table)]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub height: Option<i32>,
    pub size: i32,
}

/// A place with people.
#[derive(Table)]
#[table(inherits(Place))]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub height: Option<i32>,
    pub size: i32,
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
    pub height: Option<i32>,
    pub size: i32,
    pub people: i32,
    pub since: Option<i32>,
}
