//! K09: columns of which the beginning is in a key, and by which it descends, have other names.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(address(length = 20), seen_on desc, site))]
pub struct Page {
    #[column(renamed_from = "url")]
    pub address: String,
    #[column(renamed_from = "seen")]
    pub seen_on: i64,
    pub site: i32,
}
