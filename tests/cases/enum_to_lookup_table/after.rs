//! E22: an enum becomes a table of the same name that rows refer to.
//!
//! Policy: drops = drop

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
