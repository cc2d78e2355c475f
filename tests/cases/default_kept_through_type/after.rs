//! D15: a default that fits the new type as well stays.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60, default = "none")]
    pub level: String,
    #[column(default = 3)]
    pub weight: i64,
}
