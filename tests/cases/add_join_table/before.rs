//! F21, T01: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Tag {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 30, unique)]
    pub name: String,
}
