//! I25, J03: a new index takes the name of one that goes with its table.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "by_day", columns(day)))]
pub struct Stay {
    #[column(primary_key)]
    pub id: i64,
    pub day: chrono::NaiveDate,
}
