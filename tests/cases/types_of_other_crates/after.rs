//! C01: a column of every type that other crates bring.

use schema_core::Table;

#[derive(Table)]
pub struct Reading {
    #[column(primary_key)]
    pub id: i64,
    pub device: Option<uuid::Uuid>,
    pub day: Option<chrono::NaiveDate>,
    pub hour: Option<chrono::NaiveTime>,
    pub local: Option<chrono::NaiveDateTime>,
    pub moment: Option<chrono::DateTime<chrono::Utc>>,
    pub other_day: Option<time::Date>,
    pub other_hour: Option<time::Time>,
    pub other_local: Option<time::PrimitiveDateTime>,
    pub other_moment: Option<time::OffsetDateTime>,
    pub utc: Option<time::UtcDateTime>,
    #[column(precision = 12, scale = 2)]
    pub price: Option<rust_decimal::Decimal>,
    #[column(precision = 30, scale = 10)]
    pub factor: Option<bigdecimal::BigDecimal>,
    pub raw: Option<serde_json::Value>,
    pub settings: Option<sqlx::types::Json<Vec<String>>>,
    #[column(sql_type(mysql = "varchar(43)", sqlite = "text"))]
    pub address: Option<ipnetwork::IpNetwork>,
    #[column(sql_type(mysql = "varchar(18)", sqlite = "text"))]
    pub address_4: Option<ipnetwork::Ipv4Network>,
    #[column(sql_type(mysql = "varchar(43)", sqlite = "text"))]
    pub address_6: Option<ipnetwork::Ipv6Network>,
}
