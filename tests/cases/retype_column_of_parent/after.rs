//! P10: a column changes its type in all tables at once, and each keeps its default.

use schema_core::Table;

/// What is read with the rows of all that inherit.
#[derive(Table)]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(default = 1)]
    pub height: i64,
}

/// A place with people.
#[derive(Table)]
#[table(inherits(Place))]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(default = 2)]
    pub height: i64,
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
    pub height: i64,
    pub people: i32,
    pub since: Option<i32>,
}
