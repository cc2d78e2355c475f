//! P10: one parent comes before another: the other leaves and comes back behind it.

use schema_core::Table;

/// What is read with the rows of all that inherit.
#[derive(Table)]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}

/// A place with people.
#[derive(Table)]
#[table(inherits(Site, Place))]
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

/// Another parent.
#[derive(Table)]
pub struct Site {
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}
