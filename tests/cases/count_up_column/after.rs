//! N11, Q04, Q15, Q17: a plain key is counted up by the database.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
