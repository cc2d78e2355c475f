//! C20: two columns of one type exchange their names.
//!
//! Rename: transfers.source = transfers.target
//! Rename: transfers.target = transfers.source

use schema_core::Table;

#[derive(Table)]
pub struct Transfer {
    #[column(primary_key)]
    pub id: i64,
    pub source: i32,
    pub target: i32,
}
