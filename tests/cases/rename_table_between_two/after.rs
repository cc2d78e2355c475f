//! X12, F21: a table that connects two others is renamed with one of these, and so are both of its columns.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "posts")]
pub struct Article {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Tag {
    #[column(primary_key, length = 20)]
    pub name: String,
}

#[derive(Table)]
#[table(name = "articles_tags", renamed_from = "posts_tags", primary_key(article_id, label))]
pub struct ArticleTag {
    #[column(references = Article::id, on_delete = cascade, index = false, renamed_from = "post_id")]
    pub article_id: i64,
    #[column(length = 20, references = Tag::name, on_delete = cascade, renamed_from = "tag")]
    pub label: String,
}
