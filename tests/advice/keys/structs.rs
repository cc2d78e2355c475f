//! Tables without a key, keys that end, and keys that rows without a value escape.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    pub page: i64,
}

#[derive(Table)]
pub struct Event {
    #[column(primary_key, auto_increment)]
    pub id: i32,
}

#[derive(Table)]
pub struct Detail {
    #[column(primary_key, references = Event::id)]
    pub event_id: i32,
}

#[derive(Table)]
pub struct Level {
    #[column(primary_key)]
    pub id: u32,
}

#[derive(Table)]
#[table(
    unique(hall, place),
    unique(hall, number),
    index(name = "once_a_day", columns(hall, day), unique),
    index(name = "once_a_day_or_never", columns(day, hall), unique, where = "day > 0", only(postgres, sqlite)),
    index(name = "once_a_place", columns(place, hall), unique, nulls_not_distinct, only(postgres))
)]
pub struct Seat {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub hall: i64,
    pub number: i64,
    pub place: Option<i64>,
    pub day: Option<i64>,
    #[column(unique)]
    pub ticket: Option<i64>,
}
