//! C22, F01, I01: a nullable reference to a table with rows.

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
    pub team_id: Option<i64>,
}
