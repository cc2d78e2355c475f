//! O01, C05, N06: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 2)]
    pub country: String,
}
