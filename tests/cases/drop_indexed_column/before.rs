//! C11, I27, B10: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub age: Option<i32>,
    #[column(unique)]
    pub badge: Option<i32>,
}
