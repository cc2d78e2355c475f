//! E07, E02, G05: columns are computed from an enum, one of them is of it; a label goes and another comes in front.
//!
//! Drop: enum state.lost

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(check(name = "known_shadow", expr = "shadow IN ('open', 'done')"), index(shadow))]
pub struct Task {
    #[column(primary_key)]
    pub id: i64,
    #[column(index)]
    pub state: State,
    #[column(generated = "state", stored)]
    pub shadow: State,
    #[column(generated = "CASE WHEN state = 'open' THEN 1 ELSE 0 END", stored, unique)]
    pub waits: i32,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case", comment = "how far it's got")]
pub enum State {
    New,
    Open,
    Done,
}
