//! K05, U09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Step {
    #[column(primary_key)]
    pub place: i32,
    #[column(length = 40)]
    pub title: String,
}

#[derive(Table)]
#[table(primary_key(columns(tour, place), deferrable = initially_deferred))]
pub struct Stop {
    pub tour: i64,
    pub place: i32,
    #[column(length = 40)]
    pub title: String,
}
