//! H02, H05: a check that is not verified goes; it comes back as it was, whatever the rows are by then.

use schema_core::Table;

#[derive(Table)]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
}
