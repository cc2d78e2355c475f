//! U01, U10: unique constraints that carry further columns, that wait for the end of the transaction, and that a foreign key refers to.

use schema_core::Table;

#[derive(Table)]
#[table(unique(name = "seats_hall_place", columns(hall, place), include(label)))]
#[table(unique(name = "seats_label", columns(label), deferrable = initially_deferred))]
pub struct Seat {
    #[column(primary_key)]
    pub id: i64,
    pub hall: i32,
    pub place: i32,
    #[column(length = 20)]
    pub label: String,
    #[column(unique)]
    pub number: i64,
    #[column(references = Seat::number)]
    pub beside: Option<i64>,
}
