//! E10: the enum, one of its values and a new value at once.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub state: TaskState,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case", renamed_from = "state")]
pub enum TaskState {
    Open,
    #[db_enum(renamed_from = "canceled")]
    Cancelled,
    Done,
}
