//! H14, Y01, E04: the constraint follows a column of another type, one that is computed from it, and a label that goes.

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(exclude(room with "=", twice with "=", where = "state <> 'lost'", only(postgres)))]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i64,
    #[column(generated = "room * 2", stored)]
    pub twice: i64,
    pub state: State,
}

#[derive(DbEnum)]
#[db_enum(map(gone = "lost"))]
pub enum State {
    Open,
    Lost,
}
