//! Q06, Q14: another start alone, which moves nothing until somebody restarts the sequence.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(start = 1000))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial, sequence(start = 1000))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
