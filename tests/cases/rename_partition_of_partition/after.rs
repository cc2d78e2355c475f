//! P02: a partition and a part of it have other names, and so does the column by which it is divided.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day, zone), partition_by(range(day)))]
#[table(partition(
    name = "events_early",
    from = "0",
    to = "100",
    partition_by(list(zone)),
    partition(name = "events_close", values = "'near'"),
    partition(name = "events_first_rest", default)
))]
#[table(partition(
    name = "events_second",
    from = "100",
    to = "200",
    partition_by(hash(id)),
    partition(name = "events_second_even", modulus = 2, remainder = 0),
    partition(name = "events_second_rest", modulus = 2, remainder = 1)
))]
pub struct Event {
    pub id: i64,
    pub day: i32,
    #[column(length = 20, renamed_from = "region")]
    pub zone: String,
    #[column(check = "amount >= 0", index, default = 0)]
    pub amount: i32,
}
