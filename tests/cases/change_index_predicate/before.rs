//! I13: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "tasks_open", columns(due), where = "state = 'open'"))]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 10)]
    pub state: String,
    pub due: Option<chrono::NaiveDate>,
}
