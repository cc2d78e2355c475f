//! F11: another action on deletion and on change.

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
    #[column(references = Team::id, on_delete = set_null, on_update = cascade)]
    pub team_id: Option<i64>,
}
