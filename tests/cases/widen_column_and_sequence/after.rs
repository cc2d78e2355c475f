//! Q06, Q12: the type and the bounds grow together.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(max = 5000000000))]
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
