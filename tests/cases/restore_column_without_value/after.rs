//! C09, A30, C05: a required column comes back, and rows that came since have no value for it: refused.
//!
//! Restore: users.phone = users._retired_phone

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, index)]
    pub phone: String,
}
