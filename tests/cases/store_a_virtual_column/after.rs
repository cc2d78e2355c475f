//! G06: a computed column is stored, another is so no longer: both are made again, and an index goes and comes with one.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "lines_total_idx", columns(total), only(mysql, mariadb, sqlite)))]
pub struct Line {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    #[column(generated = "price * 2", stored)]
    pub total: Option<i64>,
    #[column(generated = "price + 1", virtual)]
    pub next: Option<i64>,
}
