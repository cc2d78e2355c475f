//! T02: with the policy `drop` the table goes at once, and the way back makes an empty one.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}
