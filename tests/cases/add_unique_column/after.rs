//! C07, C21, U13: each row gets a value of its own before the column is unique.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key)]
    pub id: i64,
    #[column(unique, backfill = "id + 1000000")]
    pub number: i64,
}
