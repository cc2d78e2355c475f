//! Y16, Y21, Y25: types in the words of PostgreSQL round moments, spans of time and numbers without an error, which is said to be a loss.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "timestamp(0)"))]
    pub taken_at: chrono::NaiveDateTime,
    #[column(sql_type(postgres = "timestamp(3) with time zone"))]
    pub zoned_at: chrono::DateTime<chrono::Utc>,
    #[column(sql_type(postgres = "time(0)"))]
    pub clock: chrono::NaiveTime,
    #[column(sql_type(postgres = "interval(0)", mysql = "varchar(40)", sqlite = "text"))]
    pub lasted: String,
    #[column(sql_type(postgres = "numeric(8, 2)"))]
    pub level: rust_decimal::Decimal,
    #[column(sql_type(postgres = "timestamp(0)", mysql = "datetime(6)", sqlite = "datetime"))]
    pub at: String,
}
