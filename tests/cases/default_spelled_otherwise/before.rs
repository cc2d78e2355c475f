//! D05, D08, D13: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    pub note: Option<String>,
    #[column(default_sql = "now()")]
    pub changed: chrono::DateTime<chrono::Utc>,
    #[column(default = 0)]
    pub level: i32,
}
