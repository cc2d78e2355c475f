//! Z09: how InnoDB stores rows: a format, a size of blocks and statistics come and go.

use schema_core::Table;

#[derive(Table)]
#[table(options(
    mysql(stats_persistent = 1, stats_auto_recalc = false),
    mariadb(max_rows = 500, row_format = "Redundant")
))]
pub struct Page {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub body: String,
}

#[derive(Table)]
#[table(options(
    mysql(row_format = "default", compression = "zlib"),
    mariadb(page_compressed = 1, page_compression_level = 5)
))]
pub struct Note {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub body: String,
}
