//! K08: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Member {
    #[column(primary_key)]
    pub id: i64,
}
