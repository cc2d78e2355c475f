//! Q07, Q15, Q17, Q18: a counted key becomes a plain one, on a table that others refer to.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key)]
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
