//! K05, I18: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(url(length = 10), site))]
pub struct Page {
    pub url: String,
    pub site: i32,
}

#[derive(Table)]
pub struct Note {
    #[column(primary_key, length = 100)]
    pub title: String,
    pub body: Option<String>,
}

#[derive(Table)]
pub struct Blob {
    #[column(primary_key(length = 4))]
    pub content: Vec<u8>,
}
