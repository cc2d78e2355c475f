//! Y09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub day: String,
    #[column(length = 40)]
    pub at: String,
}
