//! M09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub note: Option<String>,
    pub value: f64,
}

#[derive(Table)]
#[table(options(sqlite(strict)))]
pub struct Sensor {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 40, index)]
    pub name: String,
}
