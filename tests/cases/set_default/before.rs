//! D01, B02: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Parent {
    #[column(primary_key)]
    pub id: i64,
    pub level: i32,
}

#[derive(Table)]
pub struct Child {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Parent::id, on_delete = cascade)]
    pub parent_id: i64,
}
