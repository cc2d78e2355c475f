//! T02, P09: a partitioned table goes aside with its partitions, and comes back with them.

use schema_core::Table;

#[derive(Table)]
#[table(unique(email))]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 80)]
    pub email: String,
}
