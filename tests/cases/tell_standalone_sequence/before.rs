//! Q06, Q10: the state before.

use schema_core::{Sequence, Table};

#[derive(Sequence)]
pub struct OrderNumbers;

#[derive(Sequence)]
#[sequence(sql_type = "integer", min = 10, max = 500, comment = "Few")]
pub struct Seats;

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('order_numbers')"))]
    pub number: Option<i64>,
}
