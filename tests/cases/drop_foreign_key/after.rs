//! F24, C23: a relation is no longer held by the database; the column stays.

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
    pub team_id: i64,
}
