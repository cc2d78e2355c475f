//! F08, F09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
}
