//! Y07: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "varchar(20)[]", mysql = "varchar(20)", sqlite = "text"))]
    pub tags: String,
}
