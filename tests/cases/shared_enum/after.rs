//! E17: one enum for several tables is made once and changed once.
//!
//! Drop: enum level.odd

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub level: Level,
}

#[derive(Table)]
pub struct Bug {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = Level::Low, index)]
    pub level: Level,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Level {
    Low,
    High,
    Highest,
}
