//! I19, I10: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Shop {
    #[column(primary_key)]
    pub id: i64,
    #[column(sql_type(postgres = "point", mysql = "point", sqlite = "text"))]
    pub place: String,
}
