//! I26, H13: one name for indexes and checks of two tables: refused where names are shared.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "by_day", columns(day)))]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    pub day: chrono::NaiveDate,
}

#[derive(Table)]
#[table(index(name = "by_day", columns(day)))]
pub struct Stay {
    #[column(primary_key)]
    pub id: i64,
    pub day: chrono::NaiveDate,
}
