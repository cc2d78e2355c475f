//! T14, F20: a table that nobody declares refers to one that changes, and is left as it is, with its key and its index.

use schema_core::Table;

#[derive(Table)]
#[table(name = "people", check(name = "people_age_known", expr = "years >= 0"), index(full_name))]
pub struct Person {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 80, renamed_from = "name")]
    pub full_name: String,
    #[column(renamed_from = "age")]
    pub years: Option<i64>,
}
