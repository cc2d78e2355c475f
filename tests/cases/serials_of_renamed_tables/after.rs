//! Q01, Q08: a serial of a new table, of a renamed one, and of a renamed column; the sequence keeps its name.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "tickets")]
pub struct Issue {
    #[column(primary_key, auto_increment = serial, renamed_from = "id")]
    pub number: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Note {
    #[column(primary_key)]
    pub id: i32,
}

#[derive(Table)]
pub struct Visit {
    #[column(primary_key, auto_increment = serial)]
    pub id: i16,
    pub place: Option<String>,
}
