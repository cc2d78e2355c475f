//! E11: a column takes the values of another enum.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub state: Phase,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Phase {
    Planned,
    Open,
    Done,
}
