//! C09, N07: from SQLite 3.53 on a required column is put aside, and allows NULL there, without a table that is built again.
//!
//! Policy: version = 3.53
//! Live: sqlite

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}
