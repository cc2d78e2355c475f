//! C14, G10: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Rectangle {
    #[column(primary_key)]
    pub id: i64,
    pub width: i32,
    #[column(generated = "width * 2", stored)]
    pub doubled: i32,
}
