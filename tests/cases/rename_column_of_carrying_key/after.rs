//! K09: a column that a key carries has another name, another goes aside, and references follow the key.

use schema_core::Table;

#[derive(Table)]
pub struct Step {
    #[column(primary_key(name = "steps_by_place", include(name)))]
    pub place: i32,
    #[column(length = 40, renamed_from = "title")]
    pub name: String,
}

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Step::place)]
    pub place: i32,
}
