//! F02, F04, H05: what is not verified is added behind the table, because a new table's constraints count as verified.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(
    name = "code",
    check(name = "code_short", expr = "length(VALUE) < 9"),
    check(name = "code_some", expr = "VALUE <> ''", options(postgres(not_valid)))
))]
pub struct Code(pub String);

#[derive(Table)]
#[table(
    check(name = "authors_later", expr = "born > 1900", options(postgres(not_valid, no_inherit), mysql(not_enforced))),
    check(name = "authors_now", expr = "born > 1000")
)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
    pub born: i32,
    #[column(references(Book::id, options(postgres(not_valid))))]
    pub best_id: Option<i64>,
    pub code: Code,
}

#[derive(Table)]
#[table(
    partition_by(list(shelf)),
    partition(name = "copies_1", values = "1"),
    check(name = "copies_pages", expr = "pages > 0", options(postgres(not_valid), mysql(not_enforced)))
)]
pub struct Copy {
    pub shelf: i32,
    pub pages: i32,
}

#[derive(Table)]
#[table(foreign_key(
    name = "books_of_author",
    columns(author_id),
    references = Author::id,
    on_delete = cascade,
    options(postgres(not_valid))
))]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    pub author_id: i64,
    #[column(references(Self::id, name = "books_part", options(postgres(not_valid))))]
    pub part_of: Option<i64>,
}
