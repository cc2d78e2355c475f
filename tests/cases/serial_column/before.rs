//! Q02: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key)]
    pub id: i32,
    #[column(length = 20)]
    pub title: String,
}
