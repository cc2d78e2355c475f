//! G08: a computed column becomes a plain one with its values.

use schema_core::Table;

#[derive(Table)]
pub struct Charge {
    #[column(primary_key)]
    pub id: i64,
    pub price: i32,
    pub total: Option<i32>,
}
