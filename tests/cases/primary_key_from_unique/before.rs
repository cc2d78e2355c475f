//! K03: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Member {
    #[column(unique)]
    pub id: i64,
    #[column(length = 20)]
    pub name: String,
}
