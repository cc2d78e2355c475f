//! C03, C08: defaults that are the same for all rows of a statement, though functions are called; one is not.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql(postgres = "pg_catalog.now()", mysql = "CURRENT_TIMESTAMP(6)", sqlite = "CURRENT_TIMESTAMP"))]
    pub seen_at: chrono::DateTime<chrono::Utc>,
    #[column(default_sql(postgres = "timezone('utc', now())", mysql = "CURRENT_TIMESTAMP(6)", sqlite = "CURRENT_TIMESTAMP"))]
    pub told_at: chrono::NaiveDateTime,
    #[column(default_sql(postgres = "upper('a'::varchar(3))", mysql = "'A'", sqlite = "'A'"), length = 3)]
    pub mark: String,
    #[column(default_sql(postgres = "now() + random() * interval '1 day'", mysql = "CURRENT_TIMESTAMP(6)", sqlite = "CURRENT_TIMESTAMP"))]
    pub ends_at: chrono::DateTime<chrono::Utc>,
}
