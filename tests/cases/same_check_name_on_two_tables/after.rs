//! H13: one name for checks of two tables: refused where names are shared.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "days_range", expr = "days < 100"))]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    pub days: i32,
}

#[derive(Table)]
#[table(check(name = "days_range", expr = "days < 100"))]
pub struct Stay {
    #[column(primary_key)]
    pub id: i64,
    pub days: i32,
}
