//! Y03, H16: a signed integer becomes an unsigned one: what a database lacks, a check holds.

use schema_core::Table;

#[derive(Table)]
pub struct Counter {
    #[column(primary_key)]
    pub id: i64,
    pub hits: u32,
}
