//! X04: the source of a hint is still declared: it is the column of that name which is new.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub name: Option<String>,
    #[column(renamed_from = "name")]
    pub full_name: Option<String>,
}
