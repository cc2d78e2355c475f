//! K05, K13, I09: keys that serve foreign keys turn around or begin otherwise, and MySQL has an index for the foreign keys where they do not.

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
#[table(primary_key(user_id desc, team_id))]
pub struct Member {
    #[column(references = User::id)]
    pub user_id: i64,
    #[column(references = Team::id)]
    pub team_id: i64,
}

#[derive(Table)]
#[table(primary_key(user_id, since desc))]
pub struct Visit {
    #[column(references = User::id)]
    pub user_id: i64,
    pub since: i64,
}

#[derive(Table)]
#[table(primary_key(place, team_id))]
pub struct Seat {
    #[column(references = Team::id)]
    pub team_id: i64,
    pub place: i64,
}
