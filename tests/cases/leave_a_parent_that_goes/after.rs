//! P10: a parent that is no longer declared is renamed aside when nobody inherits from it any more.

use schema_core::Table;

/// A place with people.
#[derive(Table)]
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
