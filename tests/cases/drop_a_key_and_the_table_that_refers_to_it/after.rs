//! K10, T04: a key goes with the only table that refers to it, and a new table refers to the new key.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct Parcel {
    pub id: i64,
    #[column(primary_key, length = 40)]
    pub code: String,
}

#[derive(Table)]
pub struct Address {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Parcel::code, length = 40)]
    pub parcel: String,
    pub line: String,
    pub town: String,
}
