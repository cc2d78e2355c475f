//! Y07: the texts in a list become shorter: checked, never cut.

use schema_core::Table;

#[derive(Table)]
pub struct Post {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "varchar(10)[]", mysql = "varchar(10)", sqlite = "text"))]
    pub tags: String,
}
