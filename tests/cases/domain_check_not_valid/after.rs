//! O02, H05: a check of a domain is verified, and another one no longer said to be.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(
    name = "code",
    check(name = "code_short", expr = "length(VALUE) < 9"),
    check(name = "code_some", expr = "VALUE <> ''", options(postgres(not_valid)))
))]
pub struct Code(pub String);

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
    pub code: Code,
}
