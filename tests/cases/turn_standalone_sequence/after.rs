//! Q06: a sequence that turns round begins anew, and what it had counted to is lost.

use schema_core::{Sequence, Table};

#[derive(Sequence)]
#[sequence(increment = -1)]
pub struct OrderNumbers;

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('order_numbers')"))]
    pub number: Option<i64>,
}
