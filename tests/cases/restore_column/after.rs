//! C09, A30: a column that was renamed aside is declared again: it comes back with its values, and rows that came since are filled.
//!
//! Restore: users.phone = users._retired_phone

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, index, backfill = "'none'")]
    pub phone: String,
}
