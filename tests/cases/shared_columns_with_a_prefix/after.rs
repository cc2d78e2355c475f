//! X16, T01: a group of columns stands twice in a table, each time under a prefix of its own.

use schema_core::{Columns, Table};

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(flatten(prefix = "home_"))]
    pub home: Address,
}

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(flatten(prefix = "billing_"))]
    pub billing: Address,
    #[column(flatten(prefix = "shipping_"))]
    pub shipping: Address,
}

#[derive(Columns)]
pub struct Address {
    #[column(length = 60)]
    pub street: String,
    #[column(length = 60, index)]
    pub town: String,
}
