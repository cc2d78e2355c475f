//! U11, I17, I13, X10, Y13: the letters of a mail are one among the rows that are not deleted; then the column has another name and the condition another column.

use schema_core::Table;

#[derive(Table)]
#[table(index(
    name = "accounts_mail_once",
    columns("lower(address)", realm),
    unique,
    where(postgres = "left_on IS NULL AND realm > 0", sqlite = "left_on IS NULL AND realm > 0"),
    only(postgres, sqlite)
))]
pub struct Account {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 90, renamed_from = "mail")]
    pub address: Option<String>,
    #[column(renamed_from = "gone")]
    pub left_on: Option<i64>,
    #[column(default = 1)]
    pub realm: i32,
}
