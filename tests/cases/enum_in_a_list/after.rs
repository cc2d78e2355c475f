//! E04, E07, E09, E11: an enum is in a list with a default, which only PostgreSQL has: a label goes, another is renamed, and the list has both.
//!
//! Drop: enum level.odd

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(index(levels, using = "gin", only(postgres)))]
pub struct Alarm {
    #[column(primary_key)]
    pub id: i64,
    #[column(default_sql = "'{calm}'")]
    pub levels: Vec<Level>,
    pub last: Option<Level>,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Level {
    #[db_enum(renamed_from = "low")]
    Calm,
    High,
}
