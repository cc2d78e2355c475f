//! H14, Y01, E04: the state before.

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(exclude(room with "=", twice with "=", where = "state <> 'lost'", only(postgres)))]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i32,
    #[column(generated = "room * 2", stored)]
    pub twice: i64,
    pub state: State,
}

#[derive(DbEnum)]
pub enum State {
    Open,
    Lost,
    Gone,
}
