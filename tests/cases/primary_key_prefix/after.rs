//! K05, I18: texts and bytes without a length are in a key with their beginnings (MySQL, MariaDB).

use schema_core::Table;

#[derive(Table)]
pub struct Site {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(primary_key(url(length = 60), site_id, seen_on desc))]
pub struct Page {
    pub url: String,
    #[column(references = Site::id)]
    pub site_id: i64,
    pub seen_on: i64,
}

#[derive(Table)]
pub struct Digest {
    #[column(primary_key(length = 16, desc))]
    pub hash: Vec<u8>,
}

/// The beginning of a column that is all of it is no beginning.
#[derive(Table)]
pub struct Tag {
    #[column(primary_key(length = 30), length = 30)]
    pub name: String,
}
