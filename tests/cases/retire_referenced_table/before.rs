//! T04: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}

#[derive(Table)]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Author::id)]
    pub author_id: i64,
}
