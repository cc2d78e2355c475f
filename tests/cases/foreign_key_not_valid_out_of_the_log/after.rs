//! F02, T08: tables in a circle leave the log as one of their foreign keys is declared not to be verified.

use schema_core::Table;

#[derive(Table)]
#[table(options(postgres(unlogged)))]
pub struct Folder {
    #[column(primary_key)]
    pub id: i64,
    #[column(references(Page::id, options(postgres(not_valid))))]
    pub cover_id: Option<i64>,
}

#[derive(Table)]
#[table(options(postgres(unlogged)))]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(references(Folder::id, options(postgres(not_valid))))]
    pub folder_id: i64,
}
