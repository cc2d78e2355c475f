//! F09, F20: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub code: i32,
}
