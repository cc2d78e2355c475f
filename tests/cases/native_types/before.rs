//! Y18, Y24, Y25, I18: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "text[]", mysql = "json", sqlite = "text"))]
    pub tags: String,
    #[column(sql_type(postgres = "varchar(10)", mysql = "varchar(10)", sqlite = "text"))]
    pub code: String,
}
