//! E13: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
}
