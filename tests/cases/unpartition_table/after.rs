//! P05: refused, too: partitions hold the rows.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day))]
pub struct Event {
    pub id: i64,
    pub day: i32,
}
