//! Q06: bounds that the count may have left behind or not come to yet.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(max = 900))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial, sequence(min = 50, max = 90000))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Parcel {
    #[column(primary_key, auto_increment, sequence(increment = -1, min = -900, max = -20))]
    pub id: i64,
    #[column(length = 20)]
    pub title: String,
}
