//! C13: the check that names a column goes before the column.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct Span {
    #[column(primary_key)]
    pub id: i64,
    pub low: i32,
}
