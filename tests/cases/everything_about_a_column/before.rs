//! Y30, D14: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "parts_weight_range", expr = "weight > -10"))]
pub struct Part {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = 7, comment = "grams")]
    pub weight: Option<i32>,
}
