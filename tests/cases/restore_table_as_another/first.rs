//! T02, A30, C01, C09: the state before that.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct AuditEntry {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(references = User::id)]
    pub user_id: i64,
    #[column(length = 40, unique)]
    pub token: String,
    pub note: Option<String>,
}
