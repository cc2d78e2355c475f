//! A library: authors and their books. `cargo run -p quickstart` takes a copy of this file through its first migrations.

use schema_core::Table;

#[derive(Table)]
pub struct Author {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(length = 80)]
    pub name: String,
    #[column(length = 40)]
    pub fax: Option<String>,
}

#[derive(Table)]
#[table(index(title))]
pub struct Book {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    #[column(references = Author::id, on_delete = cascade)]
    pub author_id: i64,
    #[column(length = 200)]
    pub title: String,
    #[column(check = "pages > 0")]
    pub pages: Option<i32>,
}
