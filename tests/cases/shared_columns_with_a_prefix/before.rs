//! X16, T01: the state before.

use schema_core::{Columns, Table};

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(flatten(prefix = "home_"))]
    pub home: Address,
}

#[derive(Columns)]
pub struct Address {
    #[column(length = 60)]
    pub street: String,
    #[column(length = 60, index)]
    pub town: String,
}
