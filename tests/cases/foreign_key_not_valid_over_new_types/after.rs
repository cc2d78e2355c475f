//! F02, F10: the columns of a foreign key change their type as it is declared not to be verified.

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
    #[column(references(Author::id, options(postgres(not_valid))))]
    pub editor_id: Option<i64>,
}
