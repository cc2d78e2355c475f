//! D11: a document with its keys in another order is the same default where the database keeps no order.

use schema_core::Table;

#[derive(Table)]
pub struct Device {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql(postgres = "'{\"b\":[true,null],\"a\":1}'::jsonb", mysql = "('{}')", sqlite = "'{}'"))]
    pub settings: serde_json::Value,
}
