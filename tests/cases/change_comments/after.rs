//! M01, M02: comments change and go.

use schema_core::Table;

#[derive(Table)]
#[table(comment = "Persons")]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, comment = "second")]
    pub name: String,
}
