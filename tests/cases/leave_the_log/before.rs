//! T08: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub page: String,
}

#[derive(Table)]
pub struct Click {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Visit::id)]
    pub visit_id: i64,
}

#[derive(Table)]
#[table(options(postgres(unlogged)))]
pub struct Basket {
    #[column(primary_key)]
    pub id: i64,
}

#[derive(Table)]
#[table(options(postgres(unlogged)))]
pub struct Ware {
    #[column(primary_key)]
    pub id: i64,
    #[column(references = Basket::id)]
    pub basket_id: Option<i64>,
}
