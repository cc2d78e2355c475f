use schema_core::{Columns, Table};

#[derive(Columns)]
pub struct Audit {
    pub by: i64,
}

#[derive(Table)]
#[table(
    index(a(opclass = 1, length = "ten")),
    index(columns(b), include = "a", where = 3),
    unique(columns(b), deferrable = sometimes),
    foreign_key(columns(a), references = Order::id, on_update = destroy),
)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(using = 1, using_back(oracle = "a"), backfill)]
    pub a: i64,
    #[column(collate = nocase)]
    pub b: String,
    #[column(generated = "a + 1", virtual = 2)]
    pub c: i64,
    #[column(references = Order::id, on_update = explode, deferrable = never)]
    pub d: i64,
    #[column(flatten(prefix = 4))]
    pub audit: Audit,
    #[column(flatten(suffix = "x"))]
    pub other: Audit,
}

fn main() {}
