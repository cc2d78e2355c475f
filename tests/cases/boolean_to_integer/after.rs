//! Y19: a truth becomes a number.

use schema_core::Table;

#[derive(Table)]
pub struct Flag {
    #[column(primary_key)]
    pub id: i64,
    pub raised: i32,
}
