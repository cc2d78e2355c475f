//! E01, G09: a column has the name of its type, which a check names; the column is renamed and the type is not.

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(check(name = "open_first", expr = "state <> 'open'::status OR id < 100", only(postgres)))]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(renamed_from = "status")]
    pub state: Status,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Status {
    Open,
    Done,
}
