//! Q06, Q10: the bounds leave a type before their column does.

use schema_core::Table;

#[derive(Table)]
pub struct Ticket {
    #[column(primary_key, auto_increment, sequence(start = 20))]
    pub id: i32,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
pub struct Letter {
    #[column(primary_key, auto_increment = serial, sequence(max = 7000))]
    pub id: i16,
    #[column(length = 20)]
    pub title: String,
}
