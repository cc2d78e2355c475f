//! K09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(tenant, id))]
pub struct Account {
    pub tenant: i64,
    pub id: i64,
    pub level: i32,
}

#[derive(Table)]
#[table(foreign_key(name = "of_account", columns(tenant, account), references = Account(tenant, id), on_delete = cascade, index = false))]
pub struct Entry {
    #[column(primary_key)]
    pub id: i64,
    pub tenant: i64,
    pub account: i64,
}
