//! X03, X05: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, renamed_from = "name")]
    pub full_name: String,
}
