//! Y05: a text may be longer, and a check tells of it: on PostgreSQL the check is tried again on every row.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "pages_title_given", expr = "title <> ''"))]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub title: String,
}
