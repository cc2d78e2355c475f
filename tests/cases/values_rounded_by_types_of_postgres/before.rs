//! Y16, Y21, Y25: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key)]
    pub id: i64,
    pub taken_at: chrono::NaiveDateTime,
    pub zoned_at: chrono::DateTime<chrono::Utc>,
    pub clock: chrono::NaiveTime,
    #[column(sql_type(postgres = "interval", mysql = "varchar(40)", sqlite = "text"))]
    pub lasted: String,
    pub level: rust_decimal::Decimal,
    #[column(sql_type(postgres = "timestamp(3)", mysql = "datetime(6)", sqlite = "datetime"))]
    pub at: String,
}
