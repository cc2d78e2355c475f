//! E06, E19: rows that hold a removed value take another.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub level: Level,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case", map(medium = "low"))]
pub enum Level {
    Low,
    High,
}
