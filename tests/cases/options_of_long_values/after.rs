//! T08: what is told about the place for long values goes before it does, and comes when it is there: also on the way back.

use schema_core::Table;

#[derive(Table)]
pub struct Note {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub body: String,
}

#[derive(Table)]
#[table(options(postgres("toast.autovacuum_enabled" = false)))]
pub struct Word {
    #[column(primary_key)]
    pub id: i64,
    pub text: String,
}
