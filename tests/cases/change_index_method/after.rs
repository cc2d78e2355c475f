//! I10, I11, I12, I20: another access method; the default one written out means nothing.

use schema_core::Table;

#[derive(Table)]
#[table(
    index(name = "docs_body_idx", columns(body), using = "gin", only(postgres)),
    index(name = "docs_size_idx", columns(size), using = "btree")
)]
pub struct Doc {
    #[column(primary_key)]
    pub id: i64,
    pub body: serde_json::Value,
    pub size: i32,
}
