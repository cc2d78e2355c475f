//! O01: the state before.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(length = 40, default = "7", check = "length(VALUE) < 30"))]
pub struct Code(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub code: Code,
    pub former: Option<Code>,
}
