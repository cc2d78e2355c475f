//! F11: the state before.

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
    #[column(references = Team::id, default = 1)]
    pub team_id: i64,
}
