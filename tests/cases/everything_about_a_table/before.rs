//! J01, J02: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    comment = "first",
    index(name = "jobs_by_state", columns(state)),
    unique(queue, number),
    check(name = "jobs_number_positive", expr = "number > 0")
)]
pub struct Job {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub state: String,
    #[column(length = 20, default = "main")]
    pub queue: String,
    pub number: i32,
    pub gone: Option<i32>,
}
