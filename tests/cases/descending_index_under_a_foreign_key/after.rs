//! I09: the index of a foreign key turns around: MySQL keeps an ascending one beside it for the key, which comes and goes with it.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(index(name = "visits_user_id_idx", columns(user_id desc)), index(name = "visits_host_id_idx", columns(host_id)))]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = User::id, index = false)]
    pub user_id: i64,
    #[column(references = User::id, index = false)]
    pub host_id: i64,
}
