//! C03: a default that differs from row to row.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql(postgres = "random()", mysql = "rand()", sqlite = "abs(random() / 9223372036854775808.0)"))]
    pub sample: f64,
}
