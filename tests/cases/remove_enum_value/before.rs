//! E04, E05, E19: the state before.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = Level::Low, index)]
    pub level: Level,
    pub other: Option<Level>,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Level {
    Low,
    Medium,
    High,
    Highest,
}
