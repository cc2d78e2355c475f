//! O01: a domain takes no NULL any more; rows that have one stop it.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(not_null))]
pub struct Code(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub code: Code,
    pub former: Option<Code>,
}
