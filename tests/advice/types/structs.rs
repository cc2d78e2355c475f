//! Types that hold something else than one thinks, and their neighbours that do not.

use schema_core::Table;

#[derive(Table)]
pub struct Order {
    #[column(primary_key)]
    pub id: i64,
    pub price: f64,
    pub total_amount: Option<f32>,
    pub tax_rate: f64,
    pub weight: f64,
    pub cost: rust_decimal::Decimal,
    #[column(length = 255)]
    pub title: String,
    #[column(length = 40)]
    pub number: String,
    #[column(sql_type(postgres = "char(2)", mysql = "char(2)", sqlite = "text"))]
    pub country: String,
    pub shop_opens: chrono::NaiveDateTime,
    pub paid_at: chrono::DateTime<chrono::Utc>,
    #[column(sql_type(postgres = "json", mysql = "json", sqlite = "text"))]
    pub answer: String,
    pub parts: serde_json::Value,
}
