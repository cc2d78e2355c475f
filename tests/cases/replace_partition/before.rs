//! P03, P02: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), partition_by(range(day)))]
#[table(partition(name = "events_first", from = "0", to = "100"))]
#[table(partition(name = "events_second", from = "100", to = "200"))]
pub struct Event {
    pub id: i64,
    pub day: i32,
}
