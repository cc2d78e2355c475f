//! H10, Z07: a document gets another name and may be missing, beside a check of its table: what MariaDB checks of documents by itself is none of ours.

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "devices_label_given", expr = "label <> 'none'"))]
pub struct Device {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub label: String,
    #[column(renamed_from = "settings")]
    pub options: Option<serde_json::Value>,
    pub history: Option<serde_json::Value>,
}
