//! C09, A30: with the policy `drop` the values go.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}
