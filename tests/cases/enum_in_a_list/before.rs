//! E04, E07, E09, E11: the state before.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Alarm {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql = "'{low,high}'")]
    pub levels: Vec<Level>,
    pub last: Option<Level>,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Level {
    Low,
    Odd,
    High,
}
