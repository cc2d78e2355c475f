//! Q09, Q06: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub number: Option<i64>,
}
