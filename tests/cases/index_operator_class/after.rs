//! I12: an index for the beginnings of texts: another class of operators, where there are such.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "articles_slug_idx", columns(slug(opclass = "varchar_pattern_ops"))))]
pub struct Article {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 60)]
    pub slug: String,
}
