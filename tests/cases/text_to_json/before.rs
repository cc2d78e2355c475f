//! Y09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Device {
    #[column(primary_key)]
    pub id: i64,
    pub settings: String,
}
