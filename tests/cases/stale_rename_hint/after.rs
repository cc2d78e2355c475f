//! X03: a hint that has done its work is ignored.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "accounts")]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, renamed_from = "name")]
    pub full_name: String,
}
