//! F02, F10: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i32,
}

#[derive(Table)]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Author::id)]
    pub author_id: i32,
    #[column(references(Author::id, options(postgres(not_valid))))]
    pub editor_id: Option<i32>,
}
