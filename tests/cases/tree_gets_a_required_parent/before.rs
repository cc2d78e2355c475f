//! F08, C05, B04, C22: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(unique(area, id))]
pub struct Folder {
    #[column(primary_key)]
    pub id: i64,
    pub area: i32,
    #[column(length = 40)]
    pub title: Option<String>,
}
