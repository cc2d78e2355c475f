//! T02, T08: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(options(postgres(unlogged, fillfactor = 70), sqlite(without_rowid), mysql(engine = "MyISAM")))]
pub struct Session {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, index)]
    pub token: String,
}
