//! X11: a table is renamed and a new one takes its former name.

use schema_core::Table;

#[derive(Table)]
#[table(name = "old_events", renamed_from = "events")]
pub struct OldEvent {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}

#[derive(Table)]
#[table(name = "events")]
pub struct Event {
    #[column(primary_key)]
    pub id: i64,
    pub happened_at: chrono::NaiveDateTime,
}
