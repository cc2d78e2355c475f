//! Y13: a time without a zone becomes a moment, in UTC.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    pub seen: chrono::DateTime<chrono::Utc>,
}
