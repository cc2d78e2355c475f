//! Y22: bytes may be longer.

use schema_core::Table;

#[derive(Table)]
pub struct Blob {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 64)]
    pub digest: Vec<u8>,
}
