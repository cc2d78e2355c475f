//! F01: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Team {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Player {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub team_id: i64,
}
