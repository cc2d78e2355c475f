//! F11: rows fall back to a default when what they refer to goes, where the database does that.

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
    #[column(references = Team::id, default = 1, on_delete = set_default)]
    pub team_id: i64,
}
