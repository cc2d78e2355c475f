//! F24, I18, I21: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Team {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(index(name = "players_team_idx", columns(team_id, name(length = 10)), only(mysql, mariadb)))]
pub struct Player {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Team::id, index = false)]
    pub team_id: i64,
    #[column(length = 60)]
    pub name: String,
}
