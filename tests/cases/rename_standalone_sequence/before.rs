//! Q13: the state before.

use schema_core::{ColumnType, Sequence, Table};

#[derive(Sequence)]
pub struct OrderNumbers;

#[derive(Sequence)]
#[sequence(name = "Old one")]
pub struct Old;

#[derive(ColumnType)]
#[column_type(domain(default_sql = "nextval('\"Old one\"')"))]
pub struct Ticket(pub i64);

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('order_numbers')"))]
    pub number: Option<i64>,
    pub ticket: Option<Ticket>,
}
