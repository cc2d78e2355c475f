//! E11: the state before.

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(check(name = "some", expr = "array_length(levels, 1) > 0"))]
pub struct Alarm {
    #[column(primary_key)]
    pub id: i64,
    pub levels: Vec<Level>,
    pub former: Vec<Level>,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Level {
    Calm,
    High,
}
