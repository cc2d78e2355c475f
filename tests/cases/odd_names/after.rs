//! T06, W07: names with spaces, dots, quotes, reserved words and upper case stay what they are.

use schema_core::Table;

#[derive(Table)]
#[table(name = "Order Items; DROP TABLE x", index(name = "the \"odd\" one", columns(group)))]
pub struct Odd {
    #[column(primary_key, name = "select")]
    pub id: i64,
    #[column(name = "group", default = 1)]
    pub group: i32,
    #[column(name = "it's")]
    pub its: Option<String>,
    #[column(name = "größe \"x\"")]
    pub size: Option<i32>,
    #[column(name = "dot.ted`tick", length = 5, unique)]
    pub dotted: Option<String>,
}
