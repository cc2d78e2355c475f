//! I22: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    index(columns(author, title), unique),
    index(columns(title), options(mysql(invisible), mariadb(ignored)))
)]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    pub author: i64,
    #[column(length = 80)]
    pub title: String,
    #[column(index)]
    pub shelf: i32,
    #[column(index)]
    pub year: i32,
}
