//! T01: a first migration on an empty database: key, defaults, unique and plain index.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 320, unique)]
    pub email: String,
    #[column(index, length = 80)]
    pub name: String,
    #[column(default = true)]
    pub active: bool,
    #[column(default_sql = "now()")]
    pub created_at: chrono::DateTime<chrono::Utc>,
    pub bio: Option<String>,
}
