//! O01: what a domain is over cannot change: another one takes its place, column by column.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(default = 7, check = "VALUE > 0"))]
pub struct Code(pub i32);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub code: Code,
    pub former: Option<Code>,
}
