//! Y06: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 50)]
    pub title: String,
    pub body: Option<String>,
}
