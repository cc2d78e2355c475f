//! C16, X15: the answer `drop` is given.
//!
//! Drop: users.name

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    pub title: Option<String>,
}
