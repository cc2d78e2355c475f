//! K09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Step {
    #[column(primary_key(name = "steps_by_place", include(title, note)))]
    pub place: i32,
    #[column(length = 40)]
    pub title: String,
    pub note: Option<String>,
}

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Step::place)]
    pub place: i32,
}
