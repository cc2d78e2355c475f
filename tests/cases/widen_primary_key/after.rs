//! K07: a single key becomes a composite one with a new column.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(user_id, team_id))]
pub struct Membership {
    pub user_id: i64,
    #[column(default = 1)]
    pub team_id: i64,
    #[column(length = 10)]
    pub role: String,
}
