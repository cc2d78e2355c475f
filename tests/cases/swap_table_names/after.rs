//! X11, C20: two tables exchange their names through a third one.
//!
//! Rename: outbox = inbox
//! Rename: inbox = outbox

use schema_core::Table;

#[derive(Table)]
#[table(name = "outbox")]
pub struct Inbox {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub received: String,
}

#[derive(Table)]
#[table(name = "inbox")]
pub struct Outbox {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub sent: String,
}
