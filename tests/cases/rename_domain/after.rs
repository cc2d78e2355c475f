//! O01: a domain gets another name, and its columns follow.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(renamed_from = "code", check(name = "code_check", expr = "VALUE <> ''")))]
pub struct ReaderCode(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub code: ReaderCode,
    pub former: Option<ReaderCode>,
}
