//! Q02: a plain key is counted up by a sequence of its own, as a `serial` is.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment = serial)]
    pub id: i32,
    #[column(length = 20)]
    pub title: String,
}
