//! I22: queries no longer see an index, or see it again; one that is built anew is hidden at once.

use schema_core::Table;

#[derive(Table)]
#[table(
    index(columns(author, title), unique, options(mysql(invisible), mariadb(ignored))),
    index(columns(title), options(mysql(invisible = false), mariadb(ignored = false)))
)]
pub struct Book {
    #[column(primary_key)]
    pub id: i64,
    pub author: i64,
    #[column(length = 80)]
    pub title: String,
    #[column(index(options(mysql(invisible), mariadb(ignored))))]
    pub shelf: i32,
    #[column(index(name = "books_by_year", options(mysql(invisible), mariadb(ignored))))]
    pub year: i32,
    #[column(default = 0, index(options(mysql(invisible), mariadb(ignored))))]
    pub pages: i32,
}
