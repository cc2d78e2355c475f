//! P03: a partition has the default of its table, which counts by a sequence that a table aside must not use.

use schema_core::Table;

#[derive(Table)]
#[table(name = "events", primary_key(id, day), partition_by(range(day)))]
#[table(partition(name = "events_first", from = "0", to = "100"))]
pub struct Event {
    #[column(auto_increment = serial)]
    pub id: i64,
    pub day: i32,
}
