//! K09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(tenant, id))]
pub struct Account {
    pub tenant: i64,
    pub id: i64,
}

#[derive(Table)]
#[table(foreign_key(columns(tenant, account), references = Account(tenant, id), on_delete = cascade))]
pub struct Entry {
    #[column(primary_key)]
    pub id: i64,
    pub tenant: i64,
    pub account: i64,
}
