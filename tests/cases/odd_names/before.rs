//! T06, W07: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(name = "Order Items; DROP TABLE x", index(name = "the \"odd\" one", columns(group)))]
pub struct Odd {
    #[column(primary_key, name = "select")]
    pub id: i64,
    #[column(name = "group")]
    pub group: i32,
    #[column(name = "it's")]
    pub its: Option<String>,
}
