//! Y09: texts become documents.

use schema_core::Table;

#[derive(Table)]
pub struct Device {
    #[column(primary_key)]
    pub id: i64,
    pub settings: serde_json::Value,
}
