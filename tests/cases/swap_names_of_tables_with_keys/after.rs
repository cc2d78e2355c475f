//! X11, C20: two tables exchange their names, and with them go those of their foreign keys, checks, constraints and indexes.
//!
//! Rename: outbox = inbox
//! Rename: inbox = outbox

use schema_core::Table;

#[derive(Table)]
pub struct Room {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(name = "outbox", index(note))]
pub struct Inbox {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Room::id)]
    pub room_id: i64,
    #[column(length = 20, unique, check = "note <> ''")]
    pub note: String,
}

#[derive(Table)]
#[table(name = "inbox", index(note))]
pub struct Outbox {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Room::id)]
    pub room_id: i64,
    #[column(length = 20, unique, check = "note <> 'x'")]
    pub note: String,
}
