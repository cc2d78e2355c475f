//! K05, U09: rows may change places within a transaction, and no longer; one key of the other kind carries a column.

use schema_core::Table;

#[derive(Table)]
pub struct Step {
    #[column(primary_key(deferrable))]
    pub place: i32,
    #[column(length = 40)]
    pub title: String,
}

#[derive(Table)]
#[table(primary_key(columns(tour, place), include(title)))]
pub struct Stop {
    pub tour: i64,
    pub place: i32,
    #[column(length = 40)]
    pub title: String,
}
