//! M09: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Word {
    #[column(primary_key, length = 40)]
    pub word: String,
    pub count: i32,
}

#[derive(Table)]
#[table(primary_key(a, b), options(sqlite(without_rowid, strict)))]
pub struct Pair {
    pub a: i64,
    pub b: i64,
    #[column(references = Word::word, length = 40)]
    pub word: Option<String>,
}
