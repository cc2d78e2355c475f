//! T16, X16, C24, C17, W05, D17: struct and field names, doc comments, order and skipped fields mean nothing to a database.

use schema_core::Table;

#[derive(Table)]
#[table(name = "teams")]
pub struct Club {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
/// Somebody who may sign in.
#[table(name = "users")]
pub struct Account {
    #[column(primary_key, name = "id")]
    pub number: i64,
    #[column(name = "email")]
    pub mail: Option<String>,
    #[column(length = 40)]
    pub name: String,
    #[column(skip)]
    pub cached: bool,
}
