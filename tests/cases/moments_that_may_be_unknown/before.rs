//! N09, N07: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    pub came: chrono::DateTime<chrono::Utc>,
    pub left: Option<chrono::DateTime<chrono::Utc>>,
}
