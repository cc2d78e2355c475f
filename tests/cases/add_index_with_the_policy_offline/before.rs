//! I03, F01, H01: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Team {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub age: i32,
    pub team_id: Option<i64>,
}
