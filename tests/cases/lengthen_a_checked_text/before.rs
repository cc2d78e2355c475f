//! Y05: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "pages_title_given", expr = "title <> ''"))]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
