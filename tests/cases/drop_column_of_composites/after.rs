//! C12, J07: a column goes out of a composite index and a unique constraint; a new pair takes its place.
//!
//! Policy: drops = drop

use schema_core::Table;

#[derive(Table)]
#[table(index(a), unique(a, c))]
pub struct Pair {
    #[column(primary_key)]
    pub id: i64,
    pub a: i32,
    pub c: i32,
}
