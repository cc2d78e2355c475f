//! D06, E16, H15, D15: quotes, backslashes, line ends, percent signs and other alphabets in defaults, checks and comments.

use schema_core::Table;

#[derive(Table)]
#[table(comment = "it's 100% \\ \"fine\"", check(name = "texts_not_odd", expr = "value <> 'it''s 100%' and value not like '\"%'"))]
pub struct Text {
    #[column(primary_key)]
    pub id: i64,
    #[column(length = 100, default = "it's \\ 100% \"ñ\" 😀\nnext", comment = "line\none 'two'")]
    pub value: String,
}
