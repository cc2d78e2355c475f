//! F08: a tree: a table gets a reference to itself.

use schema_core::Table;

#[derive(Table)]
pub struct Category {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Self::id, on_delete = set_null)]
    pub parent_id: Option<i64>,
}
