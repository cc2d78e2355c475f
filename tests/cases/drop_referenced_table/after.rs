//! T04, F24: the foreign keys that refer to a dropped table go first.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub author_id: i64,
}
