//! Q13: sequences get other names, and the defaults of columns and domains follow.

use schema_core::{ColumnType, Sequence, Table};

#[derive(Sequence)]
#[sequence(name = "numbers_of_orders", renamed_from = "order_numbers")]
pub struct OrderNumbers;

#[derive(Sequence)]
#[sequence(name = "it's new", renamed_from = "Old one")]
pub struct Old;

#[derive(ColumnType)]
#[column_type(domain(default_sql = "nextval('\"it''s new\"')"))]
pub struct Ticket(pub i64);

#[derive(Table)]
pub struct Order {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(default_sql(postgres = "nextval('numbers_of_orders')"))]
    pub number: Option<i64>,
    pub ticket: Option<Ticket>,
}
