//! O01: a domain goes with its last column; what is kept aside of the column is in no domain.

use schema_core::Table;

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
}
