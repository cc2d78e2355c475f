//! Q06: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(start = 1000, increment = 10, min = 100, max = 99999, cache = 20, cycle))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial, sequence(increment = 5, cache = 3))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
