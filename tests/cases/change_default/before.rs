//! D03, D04, D18: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = 3)]
    pub level: i32,
    #[column(default = 1, check = "weight > 0")]
    pub weight: i32,
    pub day: Option<chrono::NaiveDate>,
}
