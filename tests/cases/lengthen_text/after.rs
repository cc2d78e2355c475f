//! Y05, Y08: a text may be longer, across the length that needs another byte.

use schema_core::Table;

#[derive(Table)]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 300)]
    pub title: String,
    pub body: String,
}
