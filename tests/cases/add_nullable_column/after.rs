//! C01, B09: a column that may be NULL costs nothing.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub note: Option<String>,
}
