//! N09, N07: a moment may be unknown, another may be so no longer, and neither is set by the server on its own.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    pub came: Option<chrono::DateTime<chrono::Utc>>,
    pub left: chrono::DateTime<chrono::Utc>,
    pub paid: Option<chrono::DateTime<chrono::Utc>>,
}
