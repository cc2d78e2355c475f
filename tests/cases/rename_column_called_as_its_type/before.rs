//! E01, G09: the state before.

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(check(name = "open_first", expr = "status <> 'open'::status OR id < 100", only(postgres)))]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub status: Status,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Status {
    Open,
    Done,
}
