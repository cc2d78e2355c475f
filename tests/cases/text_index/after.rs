//! I11: an index of words, and none of them where there are no such: another kind of index on MySQL and MariaDB, not a method.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "articles_words_idx", columns(title, body), using = "fulltext"))]
pub struct Article {
    #[column(primary_key)]
    pub id: i64,
    pub title: String,
    pub body: String,
}
