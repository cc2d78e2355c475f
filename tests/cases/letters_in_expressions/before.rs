//! D06, H01, G01: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Trip {
    #[column(primary_key)]
    pub id: i64,
    #[column(name = "größe", length = 40)]
    pub size: Option<String>,
}
