//! C07, C21, U13: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key)]
    pub id: i64,
}
