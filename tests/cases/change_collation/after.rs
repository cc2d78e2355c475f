//! M04, M07: a column sorts and compares otherwise, under an index.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, index, collate(postgres = "C", mysql = "utf8mb4_bin", sqlite = "nocase"))]
    pub name: String,
    #[column(length = 40)]
    pub city: String,
}
