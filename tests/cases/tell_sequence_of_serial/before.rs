//! Q06: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment = serial)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial)]
    pub id: i32,
    #[column(length = 20)]
    pub title: String,
}
