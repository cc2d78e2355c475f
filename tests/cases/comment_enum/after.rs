//! E01: the comment of an enum comes, changes and goes.

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
#[db_enum(comment = "what's \\ felt")]
pub enum Mood {
    Good,
    Bad,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Tone {
    High,
    Low,
}

#[derive(DbEnum)]
#[db_enum(storage = "text", comment = "two")]
pub enum Way {
    In,
    Out,
}
