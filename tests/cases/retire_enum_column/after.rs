//! E13: the column of an enum is renamed aside, and the enum with it.

use schema_core::Table;

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
}
