//! Y14: seconds become a moment with an expression for each way.

use schema_core::Table;

#[derive(Table)]
pub struct Visit {
    #[column(primary_key)]
    pub id: i64,
    #[column(
        using(postgres = "to_timestamp(seen)", mysql = "from_unixtime(seen)", sqlite = "datetime(seen, 'unixepoch')"),
        using_back(
            postgres = "extract(epoch from seen)::bigint",
            mysql = "unix_timestamp(seen)",
            sqlite = "cast(strftime('%s', seen) as integer)"
        )
    )]
    pub seen: chrono::DateTime<chrono::Utc>,
}
