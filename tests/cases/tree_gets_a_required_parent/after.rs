//! F08, C05, B04, C22: rows of a table refer to rows of it in a column that is required from the start, and filled with the row itself.

use schema_core::Table;

#[derive(Table)]
#[table(unique(area, id), foreign_key(columns(area, parent_id), references = Folder(area, id), on_delete = cascade))]
pub struct Folder {
    #[column(primary_key)]
    pub id: i64,
    pub area: i32,
    #[column(length = 40, backfill = "'(none)'")]
    pub title: String,
    #[column(backfill = "id")]
    pub parent_id: i64,
    #[column(references = Folder::id, on_delete = set_null)]
    pub link_id: Option<i64>,
}
