//! O01, O02: names with quotes, spaces, letters beyond ASCII and more of them than a database takes.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(
    name = "say a very long word, longer than the sixty-three bytes that a name has",
    renamed_from = "say \"ü\"",
    default = "it's \\ \"x\"",
    check(name = "VALUE", expr = "length(VALUE) < 60")
))]
pub struct Said(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub said: Said,
    pub all: Option<Said>,
}
