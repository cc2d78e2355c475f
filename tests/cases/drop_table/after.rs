//! T02: a table that is no longer declared is renamed aside with its rows, its keys taken away.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}
