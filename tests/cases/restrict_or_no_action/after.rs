//! F12: the two differ where a database keeps them apart, and nowhere else.

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
    #[column(references = Team::id, on_delete = restrict)]
    pub team_id: Option<i64>,
}
