//! F02, F03: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    #[column(references(Author::id, options(postgres(not_valid))))]
    pub author_id: i64,
    #[column(references = Book::id)]
    pub part_of: Option<i64>,
}
