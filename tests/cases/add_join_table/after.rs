//! F21, T01: many to many: a table of pairs with a composite key.

use schema_core::Table;

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Tag {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 30, unique)]
    pub name: String,
}

#[derive(Table)]
#[table(primary_key(post_id, tag_id))]
pub struct PostTag {
    #[column(references = Post::id, on_delete = cascade, index = false)]
    pub post_id: i64,
    #[column(references = Tag::id, on_delete = cascade)]
    pub tag_id: i64,
}
