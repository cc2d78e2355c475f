//! P10: the state before.

use schema_core::Table;

/// What is read with the rows of all that inherit.
#[derive(Table)]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(check = "height > 0")]
    pub height: i32,
}

/// A place with people.
#[derive(Table)]
pub struct City {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(check = "height < 9000")]
    pub height: i32,
    pub people: i32,
}
