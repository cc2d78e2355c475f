//! I09: NULLs stand elsewhere in an index, where the database lets say so.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "tasks_due_idx", columns(due desc nulls_last)), index(name = "tasks_rank_idx", columns(rank nulls_first)))]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub due: Option<i32>,
    pub rank: Option<i32>,
}
