//! X01, C25: a renamed column keeps its values; the way back is the inverse rename.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, renamed_from = "name")]
    pub full_name: String,
}
