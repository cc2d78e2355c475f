//! D05, D08, D13: a default of NULL, another name for now, a number as text: nothing changes.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql = "NULL")]
    pub note: Option<String>,
    #[column(default_sql = "CURRENT_TIMESTAMP")]
    pub changed: chrono::DateTime<chrono::Utc>,
    #[column(default_sql = "0")]
    pub level: i32,
}
