//! T11, O08: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(name = "old_orders")]
pub struct Archived {
    #[column(primary_key)]
    pub id: i64,
}
