//! P03: dropped for good, with consent; what refers to the table has nothing in it.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), partition_by(range(day)))]
#[table(partition(name = "events_first", from = "0", to = "100"))]
pub struct Event {
    pub id: i64,
    pub day: i32,
}

#[derive(Table)]
#[table(foreign_key(columns(event_id, day), references = Event(id, day)))]
pub struct Ticket {
    #[column(primary_key)]
    pub id: i64,
    pub event_id: Option<i64>,
    pub day: Option<i32>,
}
