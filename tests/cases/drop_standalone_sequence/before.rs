//! Q09: the state before.

use schema_core::{Sequence, Table};

/// Counted from by orders.
#[derive(Sequence)]
#[sequence(start = 1000, increment = 10, min = 100, max = 99999, cache = 5, cycle, comment = "The customer's number")]
pub struct OrderNumbers;

/// Asked for values by nobody but code.
#[derive(Sequence)]
#[sequence(name = "it's \"the\" Next", sql_type = "smallint", increment = -1)]
pub struct Countdown;

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('order_numbers')"))]
    pub number: Option<i64>,
}
