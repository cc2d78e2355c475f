//! E02, E06, E09, K13, Y29: an enum is part of a key that another table refers to: one label comes between others, one is renamed, one goes.
//!
//! Drop: enum level.attic

use schema_core::{DbEnum, Table};

#[derive(Table)]
#[table(primary_key(level, number))]
pub struct Seat {
    pub level: Level,
    pub number: i32,
}

#[derive(Table)]
#[table(
    foreign_key(columns(level, number), references = Seat(level, number), on_delete = cascade),
    unique(level, number, day),
    check(name = "bookings_moved", expr = "was <> level")
)]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    #[column(default = Level::Stalls)]
    pub level: Level,
    pub number: i32,
    pub day: i32,
    pub was: Option<Level>,
}

#[derive(DbEnum)]
#[db_enum(rename_all = "snake_case")]
pub enum Level {
    #[db_enum(renamed_from = "floor")]
    Stalls,
    Box,
    Balcony,
}
