//! T08: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(options(postgres("toast.autovacuum_enabled" = false)))]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
    pub body: String,
}

#[derive(Table)]
pub struct Word {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub text: String,
}
