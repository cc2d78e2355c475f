//! O01: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
}
