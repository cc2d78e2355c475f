//! E01: the state before.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key)]
    pub id: i64,
    pub mood: Mood,
    pub tone: Tone,
    pub way: Way,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Mood {
    Good,
    Bad,
}

#[derive(DbEnum)]
#[db_enum(comment = "what was heard")]
pub enum Tone {
    High,
    Low,
}

#[derive(DbEnum)]
#[db_enum(storage = "text", comment = "one")]
pub enum Way {
    In,
    Out,
}
