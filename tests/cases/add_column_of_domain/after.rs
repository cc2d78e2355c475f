//! O01: columns of domains with rows there: one with conditions writes them all, one that takes no NULL is filled first.

use schema_core::{ColumnType, Table};

#[derive(ColumnType)]
#[column_type(domain)]
pub struct Nickname(pub String);

#[derive(ColumnType)]
#[column_type(domain(check = "VALUE LIKE '%@%'"))]
pub struct Email(pub String);

#[derive(ColumnType)]
#[column_type(domain(not_null, check = "VALUE >= 0"))]
pub struct Score(pub i32);

#[derive(ColumnType)]
#[column_type(domain(default = "en", length = 2, not_null))]
pub struct Language(pub String);

#[derive(Table)]
pub struct Reader {
    #[column(primary_key)]
    pub id: i64,
    pub nickname: Option<Nickname>,
    pub mail: Option<Email>,
    #[column(backfill = "id")]
    pub score: Score,
    #[column(default = "en")]
    pub language: Language,
}
