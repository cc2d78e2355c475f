//! W02, Y20, T01: one column of every type of the standard library and of the usual crates.

use schema_core::Table;

#[derive(Table)]
pub struct Specimen {
    #[column(primary_key)]
    pub id: i64,
    pub a_bool: bool,
    pub an_i8: i8,
    pub an_i16: i16,
    pub an_i32: i32,
    pub a_u8: u8,
    pub a_u16: u16,
    pub a_u32: u32,
    pub a_u64: u64,
    pub an_f32: f32,
    pub an_f64: f64,
    pub a_text: String,
    #[column(length = 10)]
    pub a_varchar: String,
    pub bytes: Vec<u8>,
    #[column(length = 16)]
    pub short_bytes: Vec<u8>,
    #[column(precision = 20, scale = 6)]
    pub a_decimal: rust_decimal::Decimal,
    pub a_uuid: uuid::Uuid,
    pub a_json: serde_json::Value,
    pub a_day: chrono::NaiveDate,
    pub a_time: chrono::NaiveTime,
    pub a_date_and_time: chrono::NaiveDateTime,
    pub a_moment: chrono::DateTime<chrono::Utc>,
    pub an_optional: Option<i64>,
}
