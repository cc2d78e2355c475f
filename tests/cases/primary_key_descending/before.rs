//! K05, K11, I09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(sensor, taken))]
pub struct Reading {
    pub sensor: i64,
    pub taken: i64,
    pub value: i64,
}

#[derive(Table)]
pub struct Event {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(options(sqlite(without_rowid)))]
pub struct Step {
    #[column(primary_key(desc))]
    pub number: i32,
}
