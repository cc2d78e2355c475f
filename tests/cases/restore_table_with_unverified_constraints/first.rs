//! F02, H05: the first state.

use schema_core::Table;

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(check(name = "books_pages", expr = "pages > 0", options(postgres(not_valid, no_inherit), mysql(not_enforced))))]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    #[column(references(Author::id, options(postgres(not_valid))))]
    pub author_id: i64,
    pub pages: i32,
}
