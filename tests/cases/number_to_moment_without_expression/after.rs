//! Y14: whether a number counts seconds is not guessed.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    pub seen: chrono::DateTime<chrono::Utc>,
}
