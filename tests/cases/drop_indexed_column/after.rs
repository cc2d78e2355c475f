//! C11, I27, B10: a column goes with the index that covers it alone.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}
