//! P01: its partitions go with it.

use schema_core::Table;

#[derive(Table)]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
}
