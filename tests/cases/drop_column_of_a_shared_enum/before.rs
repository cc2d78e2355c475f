//! E14, E17: the state before.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub level: Option<Level>,
}

#[derive(Table)]
pub struct Alarm {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = Level::Low)]
    pub level: Level,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Level {
    Low,
    High,
}
