//! F18: the reference moves from one table to the other.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Profile {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = User::id)]
    pub user_id: Option<i64>,
}
