//! G12: an index on a computed column comes after it.

use schema_core::Table;

#[derive(Table)]
pub struct Person {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub name: String,
    #[column(length = 40, generated = "lower(name)", stored, index)]
    pub name_key: Option<String>,
}
