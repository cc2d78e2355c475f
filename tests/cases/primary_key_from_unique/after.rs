//! K03: a key is built where a unique constraint was: on PostgreSQL in one transaction, so that nobody sees the table without either.

use schema_core::Table;

#[derive(Table)]
pub struct Member {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub name: String,
}
