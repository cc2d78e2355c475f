//! Q06: the state before.

use schema_core::{Sequence, Table};

#[derive(Sequence)]
pub struct OrderNumbers;

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('order_numbers')"))]
    pub number: Option<i64>,
}
