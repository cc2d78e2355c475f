//! T02, T03: what was renamed aside is removed for good, with consent.
//!
//! Purge

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}
