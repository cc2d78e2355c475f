//! K09: a key column is renamed and everything that refers to it follows.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(tenant, number))]
pub struct Account {
    pub tenant: i64,
    #[column(renamed_from = "id")]
    pub number: i64,
}

#[derive(Table)]
#[table(foreign_key(columns(tenant, account), references = Account(tenant, number), on_delete = cascade))]
pub struct Entry {
    #[column(primary_key)]
    pub id: i64,
    pub tenant: i64,
    pub account: i64,
}
