//! E16: values with quotes, commas, backslashes and other alphabets.

use schema_core::{DbEnum, Table};

#[derive(Table)]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = Odd::Quote)]
    pub odd: Odd,
}

#[derive(DbEnum)]
pub enum Odd {
    #[db_enum(rename = "it's")]
    Quote,
    #[db_enum(rename = "a, b); DROP TABLE tasks; --")]
    Injection,
    #[db_enum(rename = "back\\slash")]
    Backslash,
    #[db_enum(rename = "größe 😀")]
    Emoji,
}
