//! D15: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, default = "none")]
    pub level: String,
    #[column(default = 3)]
    pub weight: i32,
}
