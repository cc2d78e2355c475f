//! D02: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = 3)]
    pub level: i32,
    #[column(default_sql = "now()")]
    pub changed: chrono::NaiveDateTime,
}
