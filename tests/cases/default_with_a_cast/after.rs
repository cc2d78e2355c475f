//! D07: a constant with the casts that PostgreSQL writes behind it is the same default.

use schema_core::Table;

#[derive(Table)]
pub struct Setting {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql(postgres = "'x'::text", mysql = "('x')", sqlite = "'x'"))]
    pub mode: String,
    #[column(length = 10, default_sql(postgres = "('it''s'::character varying)::text", mysql = "'it''s'", sqlite = "'it''s'"))]
    pub code: String,
    #[column(default_sql(postgres = "('y'::character varying)", mysql = "('y')", sqlite = "'y'"))]
    pub kind: String,
}
