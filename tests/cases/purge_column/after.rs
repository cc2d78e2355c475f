//! C09, C10: a column that was renamed aside is removed for good.
//!
//! Purge

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}
