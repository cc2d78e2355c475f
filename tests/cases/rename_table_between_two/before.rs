//! X12, F21: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Tag {
    #[column(primary_key, length = 20)]
    pub name: String,
}

#[derive(Table)]
#[table(name = "posts_tags", primary_key(post_id, tag))]
pub struct PostTag {
    #[column(references = Post::id, on_delete = cascade, index = false)]
    pub post_id: i64,
    #[column(length = 20, references = Tag::name, on_delete = cascade)]
    pub tag: String,
}
