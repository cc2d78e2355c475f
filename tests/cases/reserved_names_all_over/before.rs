//! T06, X01, X02, X10, F15: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(name = "user", check(name = "check", expr = "length > 0"))]
pub struct User {
    #[column(primary_key)]
    pub key: i64,
    pub length: i32,
    #[column(length = 20, unique(name = "unique"))]
    pub values: Option<String>,
}

#[derive(Table)]
#[table(name = "order", index(name = "index", columns(desc, from)))]
pub struct Order {
    #[column(primary_key)]
    pub select: i64,
    #[column(name = "references", references(User::key, name = "foreign"), on_delete = cascade, index = false)]
    pub user: i64,
    #[column(default = 0)]
    pub desc: i32,
    #[column(length = 10, default = "table")]
    pub from: String,
}
