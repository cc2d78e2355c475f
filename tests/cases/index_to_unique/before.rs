//! U02, U03, J02: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60, index)]
    pub email: String,
}
