//! W04, G13: the state before.

use schema_core::Table;

#[derive(Table)]
#[table(
    check(name = "parts_size_known", expr = "size > 0\n  and size < 100"),
    check(name = "parts_note_short", expr = "note <> 'a b'"),
    index(name = "parts_small_idx", columns(size), where = "size\n< 10", only(postgres, sqlite))
)]
pub struct Part {
    #[column(primary_key)]
    pub id: i64,
    pub size: i32,
    #[column(length = 40)]
    pub note: Option<String>,
    #[column(generated = "size\n*\n2", stored)]
    pub double: Option<i32>,
}
