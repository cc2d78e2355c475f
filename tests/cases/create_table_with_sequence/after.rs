//! Q06: keys that are counted in a way of their own, by an identity of either kind, by a serial, and downwards.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(start = 1000, increment = 10, min = 100, max = 99999, cache = 20, cycle))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = always, sequence(increment = -1))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Parcel {
    #[column(primary_key, auto_increment = serial, sequence(start = 500, max = 9000, cache = 5))]
    pub id: i32,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Stamp {
    #[column(primary_key, auto_increment = serial, sequence(cache = 10))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
