//! F24, I18, I21: beside an index of it and of the beginning of another column, no index was made for the foreign key that goes.

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
    pub team_id: i64,
    #[column(length = 60)]
    pub name: String,
}
