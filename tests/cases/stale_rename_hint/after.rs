//! X03, X05: a hint that has done its work is ignored, and so is one whose source never was: nobody can tell them apart.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "accounts")]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, renamed_from = "name")]
    pub full_name: String,
}
