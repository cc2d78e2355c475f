//! C21, F09: a new column with a unique constraint, an index, a check and a key in one change.

use schema_core::Table;

#[derive(Table)]
pub struct Team {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(unique(team_id, shirt), index(shirt, team_id), check(name = "players_shirt_range", expr = "shirt between 1 and 99"))]
pub struct Player {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Team::id, on_delete = set_null)]
    pub team_id: Option<i64>,
    pub shirt: Option<i16>,
}
