//! X06: a column is renamed and retyped, another is filled from one that is renamed; the expressions use former names.

use schema_core::Table;

#[derive(Table)]
pub struct User {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 20, renamed_from = "tenant", using = "concat('t', tenant)", using_back(
        postgres = "substr(tenant, 2)::integer",
        sqlite = "cast(substr(tenant, 2) AS integer)",
        mysql = "cast(substr(tenant, 2) AS signed)"
    ))]
    pub account: String,
    #[column(length = 40, renamed_from = "name")]
    pub full_name: String,
    #[column(length = 40, backfill = "lower(name)")]
    pub slug: String,
}
