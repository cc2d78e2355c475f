//! K05, I18: more of a text is in a key, less of another, which has no length any more, and other bytes.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(url(length = 20), site))]
pub struct Page {
    pub url: String,
    pub site: i32,
}

#[derive(Table)]
pub struct Note {
    #[column(primary_key(length = 8))]
    pub title: String,
    pub body: Option<String>,
}

#[derive(Table)]
pub struct Blob {
    #[column(primary_key(length = 3))]
    pub content: Vec<u8>,
}
