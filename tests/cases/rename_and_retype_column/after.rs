//! X06: renamed, retyped, required and given a default in one step.

use schema_core::Table;

#[derive(Table)]
pub struct Item {
    #[column(primary_key)]
    pub id: i64,
    #[column(renamed_from = "qty", default = 1, backfill = "1")]
    pub quantity: i64,
}
