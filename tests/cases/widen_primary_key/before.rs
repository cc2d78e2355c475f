//! K07: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Membership {
    #[column(primary_key)]
    pub user_id: i64,
    #[column(length = 10)]
    pub role: String,
}
