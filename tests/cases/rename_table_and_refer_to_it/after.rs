//! J04: a renamed table gets a column and, from another table, a key to its new name.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "clients")]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub phone: Option<String>,
}

#[derive(Table)]
pub struct Invoice {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Customer::id)]
    pub customer_id: Option<i64>,
}
