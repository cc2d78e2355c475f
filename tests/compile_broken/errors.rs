//! A crate that does not compile, in most ways that one can: each table still says its record.
use schema_core::{ColumnType, DbEnum, Table};

#[derive(Table)]
pub struct Good {
    #[column(primary_key)]
    pub id: i64,
    pub state: State,
}

#[derive(Table)]
pub struct WrongReference {
    #[column(references = Good::nothing)]
    pub good: i64,
    #[column(references = Good::id)]
    pub other: GoodId,
}

#[derive(ColumnType)]
pub struct GoodId(pub i64);

#[derive(DbEnum)]
pub enum State {
    Open,
}

use nowhere::Nothing;

pub fn wrong_type() -> i64 {
    "text"
}

pub fn moved(text: String) -> (String, String) {
    (text, text)
}

pub fn checked() {
    compile_error!("what a query macro says when the database lags behind");
}

compile_error!("the same as an item");

pub fn unknown() -> NoSuchType {
    no_such_macro!()
}

mod missing;

#[derive(Table)]
pub struct AfterErrors {
    pub id: i64,
    pub note: Option<String>,
}
