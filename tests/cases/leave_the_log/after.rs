//! T08: tables leave the write-ahead log, the one that refers first, and others join it, the one that refers last.

use schema_core::Table;

#[derive(Table)]
#[table(options(postgres(unlogged)))]
pub struct Visit {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub page: String,
}

#[derive(Table)]
#[table(options(postgres(unlogged, fillfactor = 80)))]
pub struct Click {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Visit::id)]
    pub visit_id: i64,
}

#[derive(Table)]
#[table(options(postgres(unlogged = false)))]
pub struct Basket {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
pub struct Ware {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Basket::id)]
    pub basket_id: Option<i64>,
}
