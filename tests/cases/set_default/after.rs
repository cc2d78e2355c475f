//! D01, B02: a default for a column of a table whose children would go with it.

use schema_core::Table;

#[derive(Table)]
pub struct Parent {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = 3)]
    pub level: i32,
}

#[derive(Table)]
pub struct Child {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Parent::id, on_delete = cascade)]
    pub parent_id: i64,
}
