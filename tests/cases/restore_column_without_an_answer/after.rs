//! C09, A30: a column that was renamed aside is declared again, and nobody says whether it is the same: refused.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, index)]
    pub phone: String,
}
