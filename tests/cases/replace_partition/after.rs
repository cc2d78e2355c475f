//! P03, P02: the old one goes before a new one takes the same rows.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), partition_by(range(day)))]
#[table(partition(name = "events_first", from = "0", to = "100"))]
#[table(partition(name = "events_third", from = "100", to = "300"))]
pub struct Event {
    pub id: i64,
    pub day: i32,
}
