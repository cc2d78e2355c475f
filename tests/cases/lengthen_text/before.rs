//! Y05, Y08: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
    #[column(length = 20)]
    pub body: String,
}
