//! Q03: a key that a sequence of its own counts becomes an identity, behind the last number.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
