//! K05, K11, I09: the newest rows come first in a key. PostgreSQL has no such key, and the rowid of SQLite ascends.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(sensor, taken desc))]
pub struct Reading {
    pub sensor: i64,
    pub taken: i64,
    pub value: i64,
}

#[derive(Table)]
pub struct Event {
    #[column(primary_key(desc))]
    pub id: i64,
}

#[derive(Table)]
#[table(options(sqlite(without_rowid)))]
pub struct Step {
    #[column(primary_key)]
    pub number: i32,
}

#[derive(Table)]
#[table(primary_key(columns(a desc, b), name = "pairs_by_a"))]
pub struct Pair {
    #[column(length = 20)]
    pub a: String,
    #[column(length = 20)]
    pub b: String,
}
