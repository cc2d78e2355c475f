//! C09, A30, N07: the state before that.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, index)]
    pub phone: String,
}
