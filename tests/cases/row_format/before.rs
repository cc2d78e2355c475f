//! Z09: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(options(mysql(stats_persistent = 0)))]
pub struct Page {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub body: String,
}

#[derive(Table)]
#[table(options(
    mysql(row_format = "compressed", key_block_size = 8, stats_sample_pages = 25),
    mariadb(row_format = "compressed", key_block_size = 8)
))]
pub struct Note {
    #[column(primary_key, auto_increment)]
    pub id: i64,
    pub body: String,
}
