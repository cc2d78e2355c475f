//! I09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(index(name = "visits_user_id_idx", columns(user_id)), index(name = "visits_host_id_idx", columns(host_id desc)))]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = User::id, index = false)]
    pub user_id: i64,
    #[column(references = User::id, index = false)]
    pub host_id: i64,
}
