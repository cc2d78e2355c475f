//! P03: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day, region), partition_by(range(day)))]
#[table(partition(
    name = "events_first",
    from = "0",
    to = "100",
    partition_by(list(region)),
    partition(name = "events_first_near", values = "'near'"),
    partition(name = "events_first_rest", default)
))]
#[table(partition(
    name = "events_second",
    from = "100",
    to = "200",
    partition_by(hash(id)),
    partition(name = "events_second_even", modulus = 2, remainder = 0),
    partition(name = "events_second_odd", modulus = 2, remainder = 1)
))]
pub struct Event {
    pub id: i64,
    pub day: i32,
    #[column(length = 20)]
    pub region: String,
    #[column(check = "amount >= 0", index, default = 0)]
    pub amount: i32,
}
