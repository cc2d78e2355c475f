//! I21: the index that comes with a reference is not made twice where the database makes one by itself.

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
    #[column(references = Team::id)]
    pub team_id: i64,
}
