//! I18: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "articles_title_idx", columns(title(length = 10))))]
pub struct Article {
    #[column(primary_key)]
    pub id: i64,
    pub title: String,
}
