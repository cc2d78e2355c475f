//! P10: a table that no longer inherits keeps its columns and rows; the check of its parent goes.

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
