//! P04: refused: every row would move.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), partition_by(range(id)))]
pub struct Event {
    pub id: i64,
    pub day: i32,
}
