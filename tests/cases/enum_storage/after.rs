//! E11, E21: an enum of the database becomes a text with a check.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = Level::Low)]
    pub level: Level,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case", storage = "text")]
pub enum Level {
    Low,
    High,
}
