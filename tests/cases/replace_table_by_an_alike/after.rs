//! T05, X14: one table gone, one alike new: a question, not a guess.

use schema_core::Table;

#[derive(Table)]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}
