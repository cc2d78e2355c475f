//! C01: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "articles_words_idx", columns(title, body), using = "fulltext"))]
pub struct Article {
    #[column(primary_key)]
    pub id: i64,
    pub title: String,
    pub body: String,
}
