//! Q13: the state before.

use schema_core::{Sequence, Table};

#[derive(Sequence)]
#[sequence(schema = "sales")]
pub struct OrderNumbers;

#[derive(Table)]
#[table(schema = "sales")]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('sales.order_numbers')"))]
    pub number: Option<i64>,
}
