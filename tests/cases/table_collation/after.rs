//! M05, M06: texts of a table are compared otherwise, but where a column says how; another table goes back to what the database does.

use schema_core::{DbEnum, Table};

#[derive(DbEnum)]
pub enum Size {
    Small,
    Large,
}

#[derive(Table)]
#[table(
    check(name = "named", expr = "name <> ''"),
    options(mysql(collate = "UTF8MB4_bin"))
)]
pub struct Tag {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, index)]
    pub name: String,
    #[column(length = 40, collate(mysql = "utf8mb4_unicode_ci"))]
    pub city: String,
    pub size: Size,
    pub note: Option<String>,
    #[column(length = 20, default = "x")]
    pub label: String,
}

#[derive(Table)]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, unique)]
    pub name: String,
    #[column(length = 40, collate(mysql = "utf8mb4_bin"))]
    pub city: String,
}
