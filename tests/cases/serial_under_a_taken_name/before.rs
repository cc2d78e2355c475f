//! Q01, Q08: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Tree {
    #[column(primary_key, auto_increment = serial)]
    pub id: i32,
}

#[derive(Table)]
pub struct Bush {
    #[column(primary_key)]
    pub id: i32,
}
