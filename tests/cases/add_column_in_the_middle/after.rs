//! C18, C19: a field between others is a column behind them, two fields change places: the order of columns is nobody's business.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(length = 40)]
    pub city: String,
    #[column(primary_key)]
    pub id: i64,
    pub age: Option<i32>,
    #[column(length = 40)]
    pub name: String,
}
