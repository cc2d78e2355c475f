//! W04, G13: other ends of lines and other spaces in expressions change nothing; those inside a text do.

use schema_core::Table;

#[derive(Table)]
#[table(
    check(name = "parts_size_known", expr = "size > 0\r\n\tand size < 100\r\n"),
    check(name = "parts_note_short", expr = "note <> 'a  b'"),
    index(name = "parts_small_idx", columns(size), where = "size\r\n< 10", only(postgres, sqlite))
)]
pub struct Part {
    #[column(primary_key)]
    pub id: i64,
    pub size: i32,
    #[column(length = 40)]
    pub note: Option<String>,
    #[column(generated = "size\r\n*\r\n2", stored)]
    pub double: Option<i32>,
}
