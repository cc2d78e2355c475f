//! C09, A30, Y01, D01: a column comes back with another type, a default and no longer optional.
//!
//! Restore: users.visits = users._retired_visits

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = 0, comment = "Since the last reset")]
    pub visits: i64,
}
