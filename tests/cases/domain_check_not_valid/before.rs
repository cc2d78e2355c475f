//! O02, H05: the state before.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(
    name = "code",
    check(name = "code_short", expr = "length(VALUE) < 9", options(postgres(not_valid))),
    check(name = "code_some", expr = "VALUE <> ''")
))]
pub struct Code(pub String);

#[derive(Table)]
pub struct Author {
    #[column(primary_key)]
    pub id: i64,
    pub code: Code,
}
