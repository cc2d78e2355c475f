//! I11: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Article {
    #[column(primary_key)]
    pub id: i64,
    pub title: String,
    pub body: String,
}
