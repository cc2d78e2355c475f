//! X08: a table and one of its columns renamed together.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "clients")]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, renamed_from = "name")]
    pub full_name: String,
}
