//! Q09, Q06: refused: sequences without a way to go, and names that are taken.

use schema_core::{Sequence, Table};

#[derive(Sequence)]
#[sequence(increment = 0, cache = 0)]
pub struct Still;

#[derive(Sequence)]
#[sequence(sql_type = "smallint", max = 40000)]
pub struct Small;

#[derive(Sequence)]
#[sequence(min = 10, max = 5)]
pub struct Backwards;

#[derive(Sequence)]
#[sequence(min = 10, start = 5)]
pub struct Early;

#[derive(Sequence)]
pub struct Orders;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
}
