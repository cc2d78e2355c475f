//! P02: one of the same bounds under another name is the same.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), partition_by(range(day)))]
#[table(partition(name = "events_first", from = "0", to = "100"))]
#[table(partition(name = "events_later", from = "100", to = "200"))]
pub struct Event {
    pub id: i64,
    pub day: i32,
}
