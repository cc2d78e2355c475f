//! T09, X16, C01: a group of columns shared by tables gets another member.

use schema_core::{Columns, Table};

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(flatten)]
    pub stamps: Stamps,
}

#[derive(Table)]
pub struct Team {
    #[column(primary_key)]
    pub id: i64,
    #[column(flatten)]
    pub stamps: Stamps,
}

#[derive(Columns)]
pub struct Stamps {
    #[column(default_sql = "now()")]
    pub created_at: chrono::DateTime<chrono::Utc>,
    pub updated_at: Option<chrono::DateTime<chrono::Utc>>,
}
