//! D02: a default goes.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    pub level: i32,
    pub changed: chrono::NaiveDateTime,
}
