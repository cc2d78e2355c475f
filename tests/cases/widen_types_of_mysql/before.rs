//! Y04, Y15, Y25: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Part {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(mysql = "smallint unsigned"))]
    pub number: i32,
    #[column(sql_type(mysql = "smallint"))]
    pub size: i32,
    #[column(sql_type(mysql = "datetime"))]
    pub made_at: chrono::NaiveDateTime,
    #[column(sql_type(mysql = "decimal(6,2) unsigned"))]
    pub weight: rust_decimal::Decimal,
    #[column(sql_type(mysql = "tinytext"))]
    pub note: String,
}
