//! D12: the fraction of a moment's default is that of its column, whatever is written.

use schema_core::Table;

#[derive(Table)]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql(postgres = "now()", mysql = "CURRENT_TIMESTAMP(6)", sqlite = "CURRENT_TIMESTAMP"))]
    pub created_at: chrono::DateTime<chrono::Utc>,
    #[column(default_sql(postgres = "CURRENT_TIMESTAMP", mysql = "now(6)", sqlite = "CURRENT_TIMESTAMP"))]
    pub seen_at: chrono::DateTime<chrono::Utc>,
}
