//! I16: storage parameters of indexes change without a build; where something else changes too the index is built again, with them.

use schema_core::Table;

#[derive(Table)]
#[table(
    index(columns(title), options(postgres(fillfactor = 80, deduplicate_items = false))),
    index(columns(body), using = "gin", options(postgres(gin_pending_list_limit = 128)), only(postgres))
)]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 80)]
    pub title: String,
    pub body: serde_json::Value,
    #[column(index(name = "pages_by_rank", desc, options(postgres(fillfactor = 50))))]
    pub rank: i32,
}
