//! P03: a part of a partition is dropped for good, with consent, and a partition with its parts.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day, region), partition_by(range(day)))]
#[table(partition(
    name = "events_first",
    from = "0",
    to = "100",
    partition_by(list(region)),
    partition(name = "events_first_rest", default)
))]
pub struct Event {
    pub id: i64,
    pub day: i32,
    #[column(length = 20)]
    pub region: String,
    #[column(check = "amount >= 0", index, default = 0)]
    pub amount: i32,
}
