//! I09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "tasks_due_idx", columns(due desc)), index(name = "tasks_rank_idx", columns(rank nulls_last)))]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub due: Option<i32>,
    pub rank: Option<i32>,
}
