//! D03, D04, D18: a default becomes another, or an expression.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = 4)]
    pub level: i32,
    #[column(default_sql = "1 + 1", check = "weight > 0")]
    pub weight: i32,
    #[column(default_sql(postgres = "current_date", mysql = "(current_date)", sqlite = "current_date"))]
    pub day: Option<chrono::NaiveDate>,
}
