//! N12: renamed and made nullable in one step.

use schema_core::Table;

#[derive(Table)]
pub struct Item {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 30, renamed_from = "label")]
    pub caption: Option<String>,
}
