//! O01, O02: the state before.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(name = "say \"ü\"", check(name = "it's \"short\"", expr = "length(VALUE) < 50")))]
pub struct Said(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub said: Said,
    pub all: Option<String>,
}
