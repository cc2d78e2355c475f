//! T08: tables that refer to each other leave the log: the foreign key that closes the circle goes before and comes after.

use schema_core::Table;

#[derive(Table)]
#[table(options(postgres(unlogged)))]
pub struct Folder {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Page::id)]
    pub cover_id: Option<i64>,
}

#[derive(Table)]
#[table(options(postgres(unlogged)))]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Folder::id)]
    pub folder_id: i64,
    #[column(references = Page::id)]
    pub before_id: Option<i64>,
}
