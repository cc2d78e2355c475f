//! C09, A30: a column that was renamed aside is declared again: it comes back with its values.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, index)]
    pub phone: String,
}
