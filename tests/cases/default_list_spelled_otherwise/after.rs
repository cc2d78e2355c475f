//! D10: an empty list is the same default in both of its spellings.

use schema_core::Table;

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "text[]", mysql = "json", sqlite = "text"), default_sql(postgres = "ARRAY[]::text[]", mysql = "('[]')", sqlite = "'[]'"))]
    pub tags: String,
}
