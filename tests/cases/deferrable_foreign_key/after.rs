//! F13, U09: a reference that is checked at the end of the transaction.

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
    #[column(references = Team::id, deferrable = initially_deferred)]
    pub team_id: Option<i64>,
}
