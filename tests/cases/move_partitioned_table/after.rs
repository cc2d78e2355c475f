//! P01: to another name and another schema, with its partitions.
//!
//! Schemas: archive

use schema_core::Table;

#[derive(Table)]
#[table(
    schema = "archive",
    name = "happenings",
    renamed_from = "public.events",
    primary_key(id, day),
    partition_by(range(day))
)]
#[table(partition(name = "events_first", from = "0", to = "100"))]
#[table(partition(name = "events_rest", default))]
pub struct Event {
    pub id: i64,
    pub day: i32,
}
