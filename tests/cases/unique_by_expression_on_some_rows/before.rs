//! U11, I17, I13, X10, Y13: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(
    name = "accounts_mail_once",
    expr = "lower(mail)",
    unique,
    where(postgres = "gone IS NULL", sqlite = "gone IS NULL"),
    only(postgres, sqlite)
))]
pub struct Account {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub mail: Option<String>,
    pub gone: Option<i32>,
}
