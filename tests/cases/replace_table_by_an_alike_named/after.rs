//! T05: the answer `drop` is given: one is renamed aside, the other created.
//!
//! Drop: clients

use schema_core::Table;

#[derive(Table)]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
}
