//! O01, O03: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(expr = "lower(name)"), check(name = "named", expr = "name <> ''"))]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = "x", length = 90)]
    pub name: String,
    pub other: Option<String>,
    #[column(length = 20)]
    pub pseudonym: String,
}
