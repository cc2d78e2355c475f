//! J04: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Client {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Invoice {
    #[column(primary_key)]
    pub id: i64,
}
