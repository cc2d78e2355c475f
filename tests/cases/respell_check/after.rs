//! H07, H08, H09: a check of a column or of the table, with other spacing and case: nothing changes.

use schema_core::Table;

#[derive(Table)]
pub struct Product {
    #[column(primary_key)]
    pub id: i64,
    #[column(check = "price > 0 AND kind IN ('a', 'b')")]
    pub price: i32,
    #[column(length = 1)]
    pub kind: String,
}
