//! M04, M07: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, index)]
    pub name: String,
    #[column(length = 40, collate(postgres = "C", mysql = "utf8mb4_bin", sqlite = "nocase"))]
    pub city: String,
}
