//! D12: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql(postgres = "now()", mysql = "CURRENT_TIMESTAMP", sqlite = "CURRENT_TIMESTAMP"))]
    pub created_at: chrono::DateTime<chrono::Utc>,
    #[column(default_sql = "CURRENT_TIMESTAMP")]
    pub seen_at: chrono::DateTime<chrono::Utc>,
}
