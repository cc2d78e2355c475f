//! C02: a required column with a constant default.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = 3)]
    pub retries: i32,
    #[column(default = "it's \\ 100% \"new\" ñ😀", length = 40)]
    pub state: String,
    #[column(default = false)]
    pub blocked: bool,
    #[column(default = -1.5)]
    pub score: f64,
}
