//! C08, D04, D18: a moment with `now()` as its default.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql = "now()")]
    pub created_at: chrono::DateTime<chrono::Utc>,
}
