//! M05, M06: the state before.

use schema_core::{DbEnum, Table};

#[derive(DbEnum)]
pub enum Size {
    Small,
    Large,
}

#[derive(Table)]
#[table(check(name = "named", expr = "name <> ''"))]
pub struct Tag {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, index)]
    pub name: String,
    #[column(length = 40, collate(mysql = "utf8mb4_unicode_ci"))]
    pub city: String,
    pub size: Size,
    pub note: Option<String>,
}

#[derive(Table)]
#[table(options(mysql(collate = "latin1_swedish_ci")))]
pub struct Place {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40, unique)]
    pub name: String,
    #[column(length = 40, collate(mysql = "utf8mb4_bin"))]
    pub city: String,
}
