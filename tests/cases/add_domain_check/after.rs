//! O02: a check on a domain whose tables have rows: writers wait, and a value that does not meet it stops it.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(check = "VALUE <> ''"))]
pub struct Code(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub code: Code,
    pub former: Option<Code>,
}
