//! P08: partitions that are declared no longer are left to whoever looks after them.
//!
//! Live: mariadb, mysql, sqlite

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(id, day), partition_by(range(day)))]
pub struct Event {
    pub id: i64,
    pub day: i32,
}
