//! Q06, Q12: the sequence of a table that is retired stays what it is.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
