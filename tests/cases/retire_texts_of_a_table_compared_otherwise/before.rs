//! C09, M05: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Tag {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(length = 20)]
    pub label: String,
    #[column(length = 40)]
    pub note: Option<String>,
}
