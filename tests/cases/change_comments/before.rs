//! M01, M02: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(comment = "People")]
pub struct User {
    #[column(primary_key, comment = "number")]
    pub id: i64,
    #[column(length = 40, comment = "first")]
    pub name: String,
}
