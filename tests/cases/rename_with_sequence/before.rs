//! Q06, Q13: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(start = 7, increment = 2))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial, sequence(cache = 5))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
