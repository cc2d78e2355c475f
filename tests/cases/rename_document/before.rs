//! H10, Z07: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "devices_label_given", expr = "label <> ''"))]
pub struct Device {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub label: String,
    pub settings: serde_json::Value,
}
