//! Q07, Q15, Q17, Q18: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Comment {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Ticket::id, on_delete = cascade)]
    pub ticket_id: i64,
}
