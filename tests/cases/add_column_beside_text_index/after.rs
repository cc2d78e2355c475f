//! C01: a column beside an index of words, which MySQL and MariaDB add and drop by building the table again while writers wait.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "articles_words_idx", columns(title, body), using = "fulltext"))]
pub struct Article {
    #[column(primary_key)]
    pub id: i64,
    pub title: String,
    pub body: String,
    pub note: Option<String>,
}
