//! I14: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "orders_open_idx", columns(status), where(postgres = "status IN ('new', 'paid')"), only(postgres)))]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20)]
    pub status: String,
}
