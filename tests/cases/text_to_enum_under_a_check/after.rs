//! E11, Y09, H01: a text under a check becomes an enum; the check stays.

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(check(name = "known_state", expr = "state IN ('open', 'done') OR id > 100"))]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    pub state: State,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum State {
    Open,
    Done,
}
