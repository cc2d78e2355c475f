//! F02, F15, H04, H05: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
    pub born: i32,
}

#[derive(Table)]
#[table(
    check(name = "kept", expr = "pages > 0", options(postgres(not_valid), mysql(not_enforced))),
    check(name = "former", expr = "pages < 9000", options(postgres(not_valid, no_inherit), mysql(not_enforced)))
)]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    #[column(references(Author::id, options(postgres(not_valid))))]
    pub author_id: i64,
    pub pages: i32,
}
