//! T02, T08: a table that is no longer declared goes aside with its options, and comes back with them.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}
