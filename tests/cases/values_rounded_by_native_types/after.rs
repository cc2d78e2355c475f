//! Y16, Y17, Y21, Y25: types in the words of MySQL round the values of ours without an error, which is said to be a loss.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(mysql = "datetime"))]
    pub taken_at: chrono::NaiveDateTime,
    #[column(sql_type(mysql = "decimal(8,2) unsigned"))]
    pub level: rust_decimal::Decimal,
    #[column(sql_type(mysql = "float"))]
    pub weight: f64,
}
