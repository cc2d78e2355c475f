//! Y18, Y24, Y25, I18: types in the databases' own words, a list among them, change by expression or by name.

use schema_core::Table;

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "text[]", mysql = "json", sqlite = "text"))]
    pub tags: String,
    #[column(sql_type(postgres = "varchar(30)", mysql = "varchar(30)", sqlite = "text"))]
    pub code: String,
    #[column(sql_type(postgres = "point", mysql = "point", sqlite = "text"))]
    pub place: Option<String>,
}
