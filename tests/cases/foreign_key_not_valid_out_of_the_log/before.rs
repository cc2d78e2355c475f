//! F02, T08: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Folder {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Page::id)]
    pub cover_id: Option<i64>,
}

#[derive(Table)]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Folder::id)]
    pub folder_id: i64,
}
