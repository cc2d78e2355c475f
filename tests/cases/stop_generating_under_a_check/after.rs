//! G08: a computed column becomes a plain one; its comment, its index and a check that names it stay, and come back with it.

use schema_core::Table;

#[derive(Table)]
#[table(index(total), check(name = "charges_total_check", expr = "total <> price + 1"))]
pub struct Charge {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    #[column(comment = "what is to be paid")]
    pub total: Option<i32>,
}
