//! P10: each of these mistakes is named with the table, the column and what to do.

use schema_core::Table;

#[derive(Table)]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(check(name = "high", expr = "height > 0"))]
    pub height: i32,
}

/// Lacks a column, has another type, may be NULL, and has another check of the name.
#[derive(Table)]
#[table(inherits(Place), check(name = "high", expr = "people > 0"))]
pub struct City {
    #[column(primary_key)]
    pub id: i32,
    pub height: Option<i32>,
    pub people: i32,
}

/// Is partitioned.
#[derive(Table)]
#[table(inherits(Place, Place), partition_by(range(id)))]
pub struct Capital {
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub height: i32,
}

/// A circle.
#[derive(Table)]
#[table(inherits(Round))]
pub struct Round {
    pub id: i64,
}
