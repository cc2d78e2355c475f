//! O01, C05, N06: rows that are there get what `backfill` says, and not the default of the column's domain.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain(default = "en", length = 2))]
pub struct Language(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 2)]
    pub country: String,
    #[column(backfill = "lower(country)")]
    pub language: Language,
    #[column(backfill = "lower(country)")]
    pub second: Option<Language>,
}
