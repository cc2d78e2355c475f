//! Y09: a text becomes a day or a moment: what the type does not hold of it goes without an error, which is said to be a loss.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    pub day: chrono::NaiveDate,
    pub at: chrono::NaiveDateTime,
}
