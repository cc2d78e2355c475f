//! P03: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), partition_by(range(day)))]
#[table(partition(name = "events_first", from = "0", to = "100"))]
#[table(partition(name = "events_second", from = "100", to = "200"))]
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
