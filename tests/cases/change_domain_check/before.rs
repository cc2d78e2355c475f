//! O02: the state before.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(check(name = "short", expr = "length(VALUE) < 50")))]
pub struct Code(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub code: Code,
    pub former: Option<Code>,
}
