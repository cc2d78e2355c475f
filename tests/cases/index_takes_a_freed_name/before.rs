//! I25, J03: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "by_day", columns(day)))]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    pub day: chrono::NaiveDate,
}

#[derive(Table)]
pub struct Stay {
    #[column(primary_key)]
    pub id: i64,
    pub day: chrono::NaiveDate,
}
