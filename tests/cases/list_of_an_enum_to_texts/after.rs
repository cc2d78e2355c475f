//! E11: a list of an enum becomes a list of texts, which only PostgreSQL has; on the way back they are labels again.

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(check(name = "some", expr = "array_length(levels, 1) > 0"))]
pub struct Alarm {
    #[column(primary_key)]
    pub id: i64,
    pub levels: Vec<String>,
    pub former: Vec<Level>,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Level {
    Calm,
    High,
}
