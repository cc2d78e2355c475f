//! O01, O03: the state before.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(length = 90, check = "length(VALUE) < 90", default = "nobody"))]
pub struct Nickname(pub String);

#[derive(Table)]
#[table(index(expr = "lower(name)"), check(name = "named", expr = "name <> ''"))]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = "x")]
    pub name: Nickname,
    pub other: Option<Nickname>,
    pub pseudonym: Nickname,
}
