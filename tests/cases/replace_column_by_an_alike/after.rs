//! C16, X14: one column gone, one alike new: a question, not a guess.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub title: Option<String>,
}
