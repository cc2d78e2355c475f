//! K09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(url(length = 20), seen desc, site))]
pub struct Page {
    pub url: String,
    pub seen: i64,
    pub site: i32,
}
