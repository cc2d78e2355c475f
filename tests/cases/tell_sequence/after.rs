//! Q06: keys that are there are counted in another way from now on.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(start = 1000, increment = 10, min = -5, cache = 20, cycle))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = always, sequence(increment = 2))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
