//! Q06, Q10: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(start = 20, max = 5000000000))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial, sequence(max = 70000))]
    pub id: i32,
    #[column(length = 20)]
    pub title: String,
}
