//! K09: a key column is renamed in a table that SQLite builds again; the table that refers to it is renamed beside it.

use schema_core::Table;

#[derive(Table)]
#[table(primary_key(tenant, number))]
pub struct Account {
    pub tenant: i64,
    #[column(renamed_from = "id")]
    pub number: i64,
    #[column(check = "level >= 0")]
    pub level: i32,
}

#[derive(Table)]
#[table(
    renamed_from = "entries",
    foreign_key(name = "of_account", columns(tenant, account), references = Account(tenant, number), on_delete = cascade, index = false)
)]
pub struct Posting {
    #[column(primary_key)]
    pub id: i64,
    pub tenant: i64,
    pub account: i64,
}
