//! Raw identifiers, letters beyond ASCII, and texts with quotes and backslashes.
#![deny(warnings)]

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(index(r#type, größe), comment = "a \"quote\", a \\ and an ✓\n")]
pub struct r#Struct {
    #[column(primary_key)]
    pub r#type: i64,
    #[column(references = Self::r#type, comment = r#"raw "x" \"#)]
    pub größe: i64,
    #[column(default = "it's \"x\" \\ ✓ \u{1f4a5}")]
    pub r#fn: String,
    #[column(default = r#Match::r#If)]
    pub r#match: r#Match,
}

#[derive(DbEnum)]
#[db_enum(map(r#else = "if"))]
pub enum r#Match {
    r#If,
    #[db_enum(rename = "sonst \"✓\"")]
    Else,
}
