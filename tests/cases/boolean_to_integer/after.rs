//! Y19: a truth becomes a number.

use schema_core::Table;

#[derive(Table)]
pub struct Flag {
    #[column(primary_key)]
    pub id: i64,
    #[column(using_back(sqlite = "raised"))]
    pub raised: i32,
}
