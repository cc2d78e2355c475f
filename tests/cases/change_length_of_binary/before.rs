//! Y22: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Blob {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 16)]
    pub digest: Vec<u8>,
}
