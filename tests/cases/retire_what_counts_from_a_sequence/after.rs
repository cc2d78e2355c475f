//! Q09, T02: a sequence that is declared no more stays for the table that is kept aside and counts from it.

use schema_core::Table;

#[derive(Table)]
pub struct Customer {
    #[column(primary_key)]
    pub id: i64,
}
