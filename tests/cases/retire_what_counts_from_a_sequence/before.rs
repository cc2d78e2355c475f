//! Q09, T02: the state before.

use schema_core::{Sequence, Table};

#[derive(Sequence)]
pub struct OrderNumbers;

#[derive(Sequence)]
pub struct Tickets;

#[derive(Table)]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('tickets')"))]
    pub ticket: Option<i64>,
}

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('order_numbers')"))]
    pub number: Option<i64>,
}
