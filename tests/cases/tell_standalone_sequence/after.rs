//! Q06, Q10: sequences count in another way from now on, within narrower bounds and wider ones.

use schema_core::{Sequence, Table};

#[derive(Sequence)]
#[sequence(sql_type = "integer", start = 2000, min = 2000, cache = 20, comment = "Many")]
pub struct OrderNumbers;

#[derive(Sequence)]
#[sequence(increment = 2)]
pub struct Seats;

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('order_numbers')"))]
    pub number: Option<i64>,
}
