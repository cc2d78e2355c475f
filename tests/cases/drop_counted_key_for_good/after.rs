//! K04: a key that counts up is dropped: it stops counting first, and on the way back starts last.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key, length = 2)]
    pub code: String,
}
