//! P03: what is kept aside has the columns as they were.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "events", primary_key(id, day), partition_by(range(day)))]
#[table(unique(count, day))]
#[table(partition(name = "events_first", from = "0", to = "100"))]
pub struct Occurrence {
    pub id: i64,
    pub day: i32,
    #[column(renamed_from = "number")]
    pub count: i32,
    #[column(check = "amount >= 0", index)]
    pub amount: i32,
    #[column(references = Customer::id)]
    pub customer_id: Option<i64>,
    #[column(comment = "free text", default = "none", length = 20)]
    pub note: String,
    pub more: Option<i32>,
}

#[derive(Table)]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
}
