//! H14: another name of the constraint, and of a column that it excludes by.

use schema_core::Table;

#[derive(Table)]
#[table(exclude(name = "once_a_day", columns(room with "=", date with "="), only(postgres)))]
pub struct Booking {
    #[column(primary_key)]
    pub id: i64,
    pub room: i32,
    #[column(renamed_from = "day")]
    pub date: i32,
}
