//! P05: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day))]
pub struct Event {
    pub id: i64,
    pub day: i32,
}
