//! Q06, Q13: the sequence goes with its column and its table, and is told more under their new names.

use schema_core::Table;

#[derive(Table)]
#[table(renamed_from = "tickets")]
pub struct Voucher {
    #[column(primary_key, auto_increment, renamed_from = "id", sequence(start = 7, increment = 4))]
    pub number: i64,
    #[column(length = 20)]
    pub title: String,
}

#[derive(Table)]
#[table(renamed_from = "letters")]
pub struct Postcard {
    #[column(primary_key, auto_increment = serial, renamed_from = "id", sequence(cache = 50))]
    pub number: i64,
    #[column(length = 20)]
    pub title: String,
}
