//! Y06: a text may be less long: checked, never cut.

use schema_core::Table;

#[derive(Table)]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
    #[column(length = 100)]
    pub body: Option<String>,
}
