//! Y04, Y15, Y25: types in the words of MySQL become wider ones, which take every value that is there.

use schema_core::Table;

#[derive(Table)]
pub struct Part {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(mysql = "mediumint unsigned"))]
    pub number: i32,
    #[column(sql_type(mysql = "mediumint"))]
    pub size: i32,
    #[column(sql_type(mysql = "datetime(3)"))]
    pub made_at: chrono::NaiveDateTime,
    #[column(sql_type(mysql = "decimal(8,3) unsigned"))]
    pub weight: rust_decimal::Decimal,
    #[column(sql_type(mysql = "mediumtext"))]
    pub note: String,
}
