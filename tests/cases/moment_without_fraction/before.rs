//! Y21: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "timestamp(6)", mysql = "datetime(6)", sqlite = "text"))]
    pub at: String,
}
