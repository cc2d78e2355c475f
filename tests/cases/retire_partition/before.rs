//! P03: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), partition_by(range(day)))]
#[table(unique(number, day))]
#[table(partition(name = "events_first", from = "0", to = "100"))]
#[table(partition(name = "events_second", from = "100", to = "200"))]
pub struct Event {
    pub id: i64,
    pub day: i32,
    pub number: i32,
    pub counted: i64,
    #[column(check = "amount >= 0", index)]
    pub amount: i32,
    #[column(references = Customer::id)]
    pub customer_id: Option<i64>,
    #[column(comment = "free text", default = "none", length = 20)]
    pub note: String,
}

#[derive(Table)]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
}
