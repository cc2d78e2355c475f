//! F08, F09: a new table refers to a column of its own that a unique index makes a key, and one like it has gone.

use schema_core::Table;

#[derive(Table)]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(index(name = "parts_number_key", columns(number), unique), foreign_key(columns(of), references = Self(number)))]
pub struct Part {
    #[column(primary_key)]
    pub id: i64,
    pub number: i32,
    pub of: Option<i32>,
}
