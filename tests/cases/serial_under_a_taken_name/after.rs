//! Q01, Q08: a table takes the name of another, whose sequence keeps it, and counts by a sequence of its own.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "trees")]
pub struct Oak {
    #[column(primary_key, auto_increment = serial)]
    pub id: i32,
}

#[derive(Table)]
#[table(renamed_from = "bushes")]
pub struct Tree {
    #[column(primary_key, auto_increment = serial)]
    pub id: i32,
}
