//! Q06: the sequence of a serial is told how to count.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment = serial, sequence(increment = 10, cache = 20))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial, sequence(start = 7, min = -20, cycle))]
    pub id: i32,
    #[column(length = 20)]
    pub title: String,
}
