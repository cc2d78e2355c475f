//! Y21: a moment loses its fraction.

use schema_core::Table;

#[derive(Table)]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "timestamp(0)", mysql = "datetime", sqlite = "text"))]
    pub at: String,
}
