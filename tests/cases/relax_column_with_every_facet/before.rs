//! N08, M02: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(
        length = 40,
        default = "it's",
        comment = "how they are called",
        collate(postgres = "C", mysql = "utf8mb4_bin", sqlite = "nocase")
    )]
    pub name: String,
}
