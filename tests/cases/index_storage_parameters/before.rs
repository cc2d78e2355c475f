//! I16: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    index(columns(title), options(postgres(fillfactor = 70))),
    index(columns(body), using = "gin", options(postgres(fastupdate = false)), only(postgres))
)]
pub struct Page {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 80)]
    pub title: String,
    pub body: serde_json::Value,
    #[column(index(name = "pages_by_rank"))]
    pub rank: i32,
}
