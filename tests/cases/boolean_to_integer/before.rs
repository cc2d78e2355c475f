//! Y19: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Flag {
    #[column(primary_key)]
    pub id: i64,
    pub raised: bool,
}
