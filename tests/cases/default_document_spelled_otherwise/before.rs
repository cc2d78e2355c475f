//! D11: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Device {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql(postgres = "'{\"a\": 1, \"b\": [true, null]}'", mysql = "('{}')", sqlite = "'{}'"))]
    pub settings: serde_json::Value,
}
