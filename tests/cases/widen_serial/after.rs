//! Q12: the sequence of a serial grows with its column.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment = serial)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
