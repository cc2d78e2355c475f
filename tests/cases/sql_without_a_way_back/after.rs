//! -: a person removes rows, and nothing brings them back.
//!
//! Sql: DELETE FROM visitors WHERE visits = 0

use schema_core::Table;

#[derive(Table)]
pub struct Visitor {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    pub visits: i32,
}
