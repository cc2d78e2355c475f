//! O01: the state before.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain)]
pub struct Code(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub code: Code,
    pub former: Option<Code>,
}
