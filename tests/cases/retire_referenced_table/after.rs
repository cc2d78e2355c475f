//! T04: a referenced table that is renamed aside loses the keys that point to it.

use schema_core::Table;

#[derive(Table)]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub author_id: i64,
}
