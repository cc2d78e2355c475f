//! N06, B06: a column gets a default and is required: the default is for new rows, so that one that holds NULL stops it.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = 1)]
    pub level: i32,
}
