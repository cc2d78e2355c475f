//! P03, H05: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), partition_by(range(day)))]
#[table(partition(name = "events_first", from = "0", to = "100"), partition(name = "events_second", from = "100", to = "200"))]
#[table(
    check(name = "events_amount", expr = "amount >= 0", options(postgres(not_valid), mysql(not_enforced))),
    check(name = "events_day", expr = "day >= 0")
)]
pub struct Event {
    pub id: i64,
    pub day: i32,
    pub amount: i32,
}
