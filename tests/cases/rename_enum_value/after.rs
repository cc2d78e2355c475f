//! E09: a value gets another name; rows and defaults follow.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = State::Cancelled)]
    pub state: State,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum State {
    Open,
    #[db_enum(renamed_from = "canceled")]
    Cancelled,
}
