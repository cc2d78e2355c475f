//! Q09, Q06: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
}
