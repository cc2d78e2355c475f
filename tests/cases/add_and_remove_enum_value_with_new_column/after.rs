//! E15: a value goes, another comes, and a new column of the enum is added in the same change.
//!
//! Drop: enum level.odd

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub level: Level,
    pub former: Option<Level>,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Level {
    Low,
    Mid,
    High,
}
