//! E22: an enum goes aside with its column, and its name goes to a table that rows refer to.

use schema_core::Table;

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = State::id)]
    pub state_id: Option<i64>,
}

#[derive(Table)]
pub struct State {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, unique)]
    pub name: String,
}
