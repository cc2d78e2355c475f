//! K05, K13, I09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Team {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(primary_key(user_id, team_id))]
pub struct Member {
    #[column(references = User::id)]
    pub user_id: i64,
    #[column(references = Team::id)]
    pub team_id: i64,
}

#[derive(Table)]
#[table(primary_key(user_id desc, since))]
pub struct Visit {
    #[column(references = User::id)]
    pub user_id: i64,
    pub since: i64,
}

#[derive(Table)]
#[table(primary_key(team_id, place))]
pub struct Seat {
    #[column(references = Team::id)]
    pub team_id: i64,
    pub place: i64,
}
