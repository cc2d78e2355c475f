//! F18: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Profile::id)]
    pub profile_id: Option<i64>,
}

#[derive(Table)]
pub struct Profile {
    #[column(primary_key)]
    pub id: i64,
}
