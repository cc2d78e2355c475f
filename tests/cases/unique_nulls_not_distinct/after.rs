//! U08: two NULLs become the same for a unique index.

use schema_core::Table;

#[derive(Table)]
#[table(index(name = "seats_place", columns(hall, place), unique, nulls_not_distinct, only(postgres)))]
pub struct Seat {
    #[column(primary_key)]
    pub id: i64,
    pub hall: i32,
    pub place: Option<i32>,
}
