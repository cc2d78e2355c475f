//! D10: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "text[]", mysql = "json", sqlite = "text"), default_sql(postgres = "'{}'", mysql = "('[]')", sqlite = "'[]'"))]
    pub tags: String,
}
