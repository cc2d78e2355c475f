//! C20: two columns of one type exchange their names.

use schema_core::Table;

#[derive(Table)]
pub struct Transfer {
    #[column(primary_key)]
    pub id: i64,
    #[column(renamed_from = "target")]
    pub source: i32,
    #[column(renamed_from = "source")]
    pub target: i32,
}
