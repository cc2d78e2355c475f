//! I18: an index of the first letters of a text takes more of them, where there are such.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "articles_title_idx", columns(title(length = 20))))]
pub struct Article {
    #[column(primary_key)]
    pub id: i64,
    pub title: String,
}
