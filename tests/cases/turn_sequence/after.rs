//! Q06: what counted up counts down.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(increment = -1))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial, sequence(increment = -5, min = -500, max = 500, start = 400))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
