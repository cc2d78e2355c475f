//! Q05: a key that the database alone may count, where it tells the two apart.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment = always)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
