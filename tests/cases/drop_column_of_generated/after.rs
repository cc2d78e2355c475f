//! C14, G10: a generated column goes before the column it is computed from.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct Rectangle {
    #[column(primary_key)]
    pub id: i64,
}
