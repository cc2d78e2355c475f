//! C09, A30, N07: a required column comes back as one that may be NULL.
//!
//! Restore: users.phone = users._retired_phone

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub phone: Option<String>,
}
