//! T12: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(name = "settings")]
pub struct Settings {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub theme: String,
    pub dark: bool,
}
