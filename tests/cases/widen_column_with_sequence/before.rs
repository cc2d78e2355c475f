//! Q06, Q12: the state before.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(increment = 2))]
    pub id: i32,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment, sequence(max = 99999))]
    pub id: i32,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Parcel {
    #[column(primary_key, auto_increment = serial, sequence(cache = 9))]
    pub id: i16,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Stamp {
    #[column(primary_key, auto_increment, sequence(max = 32767, cache = 4))]
    pub id: i16,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Badge {
    #[column(primary_key, auto_increment = serial, sequence(increment = -1))]
    pub id: i16,
    #[column(length = 20)]
    pub title: String,
}
