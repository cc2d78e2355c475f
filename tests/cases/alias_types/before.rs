//! Y20, W09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Box {
    #[column(primary_key)]
    pub id: i64,
    pub size: i8,
    #[column(length = 8)]
    pub digest: Vec<u8>,
}
