//! T01, T08: tables with options of every database.

use schema_core::Table;

#[derive(Table)]
#[table(
    comment = "what was said",
    options(
        postgres(unlogged, fillfactor = 70, "toast.autovacuum_enabled" = false),
        sqlite(strict, without_rowid),
        mysql(row_format = "compressed", key_block_size = 8),
        mariadb(engine = "Aria")
    ),
    index(columns(said), options(postgres(fillfactor = 60)))
)]
pub struct Word {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 40)]
    pub said: String,
    pub by: Option<String>,
}
