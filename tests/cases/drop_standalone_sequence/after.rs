//! Q09: the default goes before the sequence that it counts from; where that stood is lost.

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub number: Option<i64>,
}
