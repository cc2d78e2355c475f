//! X11: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Price {
    #[column(primary_key)]
    pub id: i64,
    pub amount: i32,
}
