//! H01, H02, H12: from SQLite 3.53 on checks come and go without a table that is built again, where they are known to have a name.
//!
//! Policy: version = 3.53
//! Live: sqlite

use schema_core::Table;

#[derive(Table)]
#[table(check(name = "orders_dear", expr = "total > 10"))]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(check = "total <> 13")]
    pub total: i32,
}

#[derive(Table)]
pub struct Line {
    #[column(primary_key)]
    pub id: i64,
    pub amount: i32,
    pub price: i32,
}
