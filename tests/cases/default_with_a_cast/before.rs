//! D07: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = "x")]
    pub mode: String,
    #[column(length = 10, default = "it's")]
    pub code: String,
    #[column(default_sql(postgres = "'y'::text", mysql = "('y')", sqlite = "'y'"))]
    pub kind: String,
}
