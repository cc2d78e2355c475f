//! F02, F03: a foreign key is verified, and another no longer said to be.

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
    #[column(references = Author::id)]
    pub author_id: i64,
    #[column(references(Book::id, options(postgres(not_valid))))]
    pub part_of: Option<i64>,
}
