//! M01, M02: comments come on a table and a column.

use schema_core::Table;

#[derive(Table)]
#[table(comment = "People, it's them")]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, default = "x", comment = "line one\nline 'two' \\ \"three\"")]
    pub name: String,
}
