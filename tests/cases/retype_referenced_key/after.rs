//! Y29, B02: the key and every column that refers to it change together.

use schema_core::Table;

#[derive(Table)]
pub struct Parent {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub name: String,
}

#[derive(Table)]
pub struct Child {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Parent::id, on_delete = cascade)]
    pub parent_id: i64,
}
