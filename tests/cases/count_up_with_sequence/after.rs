//! Q04, Q06: a column that gets a sequence gets it with its options, behind the values that are there.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(start = 1000, increment = 10, max = 99999))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial, sequence(increment = -1, start = -3))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Parcel {
    #[column(primary_key, auto_increment = always, sequence(increment = -1, min = -1000))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
