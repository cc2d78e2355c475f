//! Q03, Q06: a serial that is told how to count becomes an identity that is told otherwise, and the other way round.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(increment = 10))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial, sequence(start = 5, max = 5000))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
