//! T12: a table keeps its name and nothing else: column by column, the old ones renamed aside.

use schema_core::Table;

#[derive(Table)]
#[table(name = "settings")]
pub struct Settings {
    #[column(primary_key)]
    pub id: i64,
    pub retries: Option<i32>,
    pub ratio: Option<f64>,
}
