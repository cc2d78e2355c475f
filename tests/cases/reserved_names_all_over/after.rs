//! T06, X01, X02, X10, F15: tables and columns named by words of SQL are renamed to others, with their keys, indexes and checks.

use schema_core::Table;

#[derive(Table)]
#[table(
    name = "group",
    renamed_from = "user",
    check(name = "check", expr(mysql = "`limit` > 0", any = "\"limit\" > 0"))
)]
pub struct Group {
    #[column(primary_key)]
    pub key: i64,
    #[column(name = "limit", renamed_from = "length")]
    pub limit: i32,
    #[column(length = 20, renamed_from = "values", unique(name = "unique"))]
    pub rows: Option<String>,
}

#[derive(Table)]
#[table(
    name = "table",
    renamed_from = "order",
    index(name = "index", columns(asc, from)),
    index(name = "primary_", columns(to))
)]
pub struct Order {
    #[column(primary_key)]
    pub select: i64,
    #[column(name = "constraint", renamed_from = "references", references(Group::key, name = "default"), on_delete = cascade, index = false)]
    pub group: i64,
    #[column(default = 0, renamed_from = "desc")]
    pub asc: i64,
    #[column(length = 10, default = "column")]
    pub from: String,
    #[column(length = 10, default = "order by")]
    pub to: String,
}
