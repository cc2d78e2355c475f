//! I12: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "articles_slug_idx", columns(slug)))]
pub struct Article {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub slug: String,
}
