//! O01: the state before.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(default_sql = "upper('x')", comment = "How a reader is known"))]
pub struct Code(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub code: Code,
    pub former: Option<Code>,
}
