//! G06: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "lines_total_idx", columns(total), only(mysql, mariadb, sqlite)))]
pub struct Line {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    #[column(generated = "price * 2", virtual)]
    pub total: Option<i64>,
    #[column(generated = "price + 1", stored)]
    pub next: Option<i64>,
}
