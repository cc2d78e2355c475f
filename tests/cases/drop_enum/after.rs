//! E13: an enum goes with the column that used it.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
}
