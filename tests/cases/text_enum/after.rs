//! E21, E12: an enum that is stored as text everywhere gets and loses a value.
//!
//! Drop: enum level.odd

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub level: Level,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case", storage = "text")]
pub enum Level {
    Low,
    High,
    Highest,
}
