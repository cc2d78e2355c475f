//! K05, K06, K11: the key moves to another column, and the old one may be NULL.

use schema_core::Table;

#[derive(Table)]
pub struct Country {
    pub id: Option<i32>,
    #[column(primary_key, length = 2)]
    pub code: String,
}
