//! Y20, W09: types that a database stores alike: nothing there, a change elsewhere.

use schema_core::Table;

#[derive(Table)]
pub struct Box {
    #[column(primary_key)]
    pub id: i64,
    pub size: i16,
    #[column(length = 16)]
    pub digest: Vec<u8>,
}
