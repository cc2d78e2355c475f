//! E14, E17: a column of an enum goes, and the enum stays, because another table has it.
//!
//! Policy: drops = drop

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
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
