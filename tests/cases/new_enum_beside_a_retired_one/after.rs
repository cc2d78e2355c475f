//! E13: an enum of the name of one that went aside is a new one, with labels of its own.
//!
//! New: tasks.state

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub state: Option<State>,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum State {
    Red,
    Green,
}
