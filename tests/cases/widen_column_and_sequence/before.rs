//! Q06, Q12: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(max = 2147483000))]
    pub id: i32,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial)]
    pub id: i16,
    #[column(length = 20)]
    pub title: String,
}
