//! M09: SQLite: a table becomes strict, another is so no longer.

use schema_core::Table;

#[derive(Table)]
#[table(options(sqlite(strict)))]
pub struct Reading {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub note: Option<String>,
    pub value: f64,
}

#[derive(Table)]
pub struct Sensor {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40, index)]
    pub name: String,
}
