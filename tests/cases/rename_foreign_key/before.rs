//! F15: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Team {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(foreign_key(name = "players_team", columns(team_id), references = Team(id)))]
pub struct Player {
    #[column(primary_key)]
    pub id: i64,
    pub team_id: i64,
}
