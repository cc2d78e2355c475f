//! N11, Q04, Q15, Q17: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
