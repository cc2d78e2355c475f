//! E22: the state before.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub state: State,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case", name = "states")]
pub enum State {
    Open,
    Done,
}
