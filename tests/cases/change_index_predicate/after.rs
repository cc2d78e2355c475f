//! I13: an index of some rows gets another condition.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "tasks_open", columns(due), where = "state <> 'done'"))]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 10)]
    pub state: String,
    pub due: Option<chrono::NaiveDate>,
}
