//! F19, H05: refused: options that a constraint does not have, and those that a partitioned table does not take.

use schema_core::Table;

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(
    partition_by(range(day)),
    check(name = "sales_day", expr = "day > 0", options(postgres(no_inherit))),
    check(name = "sales_some", expr = "amount > 0", options(postgres(not_valid), mysql(not_enforced)))
)]
pub struct Sale {
    pub day: i32,
    pub amount: i32,
    #[column(references(Author::id, options(postgres(not_valid))))]
    pub author_id: i64,
}

#[derive(Table)]
#[table(check(
    name = "books_pages",
    expr = "pages > 0",
    options(postgres(invisible, not_valid = 3), mysql(no_inherit), mariadb(not_enforced), sqlite(not_valid))
))]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    #[column(references(Author::id, options(postgres(no_inherit), mysql(not_enforced))))]
    pub author_id: i64,
    pub pages: i32,
}
