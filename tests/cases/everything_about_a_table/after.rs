//! J01, J02: nearly everything on a table changes at once.
//!
//! Drop: jobs.gone

use schema_core::Table;

#[derive(Table)]
#[table(
    comment = "second",
    index(name = "jobs_by_state", columns(state desc, priority)),
    unique(queue, priority, id),
    check(name = "jobs_number_positive", expr = "number >= 0")
)]
pub struct Job {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub state: Option<String>,
    #[column(length = 20)]
    pub queue: String,
    pub number: i64,
    #[column(default = 5)]
    pub priority: i16,
}
